<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Scenarios</source>
        <translation>시나리오(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>강의(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New: the four points</source>
        <translation>네 점으로 새로 시작(&amp;N)</translation>
    </message>
    <message>
        <source>Begin with the four points and a gentle learning rate</source>
        <translation>네 점과 알맞은 학습률로 시작합니다</translation>
    </message>
    <message>
        <source>&amp;Open data or scenario…</source>
        <translation>데이터나 시나리오 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open points from a CSV file, or a saved scenario</source>
        <translation>CSV 파일의 점이나 저장한 시나리오를 엽니다</translation>
    </message>
    <message>
        <source>&amp;Save scenario…</source>
        <translation>시나리오 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Save data, settings and changes of the learning rate to play them again</source>
        <translation>데이터, 설정, 학습률의 변경을 다시 실행할 수 있게 저장합니다</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Make a film, pictures, pages or a table of the run</source>
        <translation>실행한 것을 동영상, 그림, 문서, 표로 만듭니다</translation>
    </message>
    <message>
        <source>&amp;Copy frame</source>
        <translation>프레임 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the frame in view as a picture</source>
        <translation>지금 보이는 프레임을 그림으로 복사합니다</translation>
    </message>
    <message>
        <source>Save &amp;frame…</source>
        <translation>프레임 저장(&amp;F)…</translation>
    </message>
    <message>
        <source>Save the frame in view as PNG, PDF or SVG</source>
        <translation>지금 보이는 프레임을 PNG, PDF, SVG로 저장합니다</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>창을 닫습니다</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>Return to the run before the last change</source>
        <translation>마지막으로 바꾸기 전으로 돌아갑니다</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Make the undone change again</source>
        <translation>취소한 변경을 다시 적용합니다</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>재생 또는 멈춤(&amp;P)</translation>
    </message>
    <message>
        <source>Play the descent, or pause it</source>
        <translation>하강을 재생하거나 멈춥니다</translation>
    </message>
    <message>
        <source>To t&amp;he start</source>
        <translation>처음으로(&amp;H)</translation>
    </message>
    <message>
        <source>Go to step 0</source>
        <translation>0걸음으로 갑니다</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>한 걸음 뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>Go one step back</source>
        <translation>한 걸음 뒤로 갑니다</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>한 걸음 앞으로(&amp;S)</translation>
    </message>
    <message>
        <source>Go one step on</source>
        <translation>한 걸음 앞으로 갑니다</translation>
    </message>
    <message>
        <source>&amp;Ten steps</source>
        <translation>열 걸음 앞으로(&amp;T)</translation>
    </message>
    <message>
        <source>Go ten steps on</source>
        <translation>열 걸음 앞으로 갑니다</translation>
    </message>
    <message>
        <source>Ten steps b&amp;ack</source>
        <translation>열 걸음 뒤로(&amp;A)</translation>
    </message>
    <message>
        <source>Go ten steps back</source>
        <translation>열 걸음 뒤로 갑니다</translation>
    </message>
    <message>
        <source>&amp;On, as a remote does</source>
        <translation>리모컨처럼 다음으로(&amp;O)</translation>
    </message>
    <message>
        <source>Go on in the lesson, or one step where none is open</source>
        <translation>강의를 이어 가고, 열린 강의가 없으면 한 걸음 앞으로 갑니다</translation>
    </message>
    <message>
        <source>Bac&amp;k, as a remote does</source>
        <translation>리모컨처럼 이전으로(&amp;K)</translation>
    </message>
    <message>
        <source>Go back in the lesson, or one step where none is open</source>
        <translation>강의를 되돌리고, 열린 강의가 없으면 한 걸음 뒤로 갑니다</translation>
    </message>
    <message>
        <source>To the &amp;newest step</source>
        <translation>마지막 걸음으로(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the last step that is known</source>
        <translation>계산된 마지막 걸음으로 갑니다</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>처음부터 다시(&amp;R)</translation>
    </message>
    <message>
        <source>Begin the run anew, with the first learning rate</source>
        <translation>처음의 학습률로 다시 시작합니다</translation>
    </message>
    <message>
        <source>New ran&amp;dom start</source>
        <translation>무작위 출발점(&amp;N)</translation>
    </message>
    <message>
        <source>Draw another start: slope in 0..10, intercept in 0..100</source>
        <translation>출발점을 새로 뽑습니다: 기울기 0~10, 절편 0~100</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>더 빠르게(&amp;F)</translation>
    </message>
    <message>
        <source>Play more steps per second</source>
        <translation>초당 걸음 수를 늘립니다</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>더 느리게(&amp;L)</translation>
    </message>
    <message>
        <source>Play fewer steps per second</source>
        <translation>초당 걸음 수를 줄입니다</translation>
    </message>
    <message>
        <source>Lar&amp;ger learning rate</source>
        <translation>학습률 크게(&amp;G)</translation>
    </message>
    <message>
        <source>Raise the learning rate by a tenth</source>
        <translation>학습률을 10% 높입니다</translation>
    </message>
    <message>
        <source>S&amp;maller learning rate</source>
        <translation>학습률 작게(&amp;M)</translation>
    </message>
    <message>
        <source>Lower the learning rate by a tenth</source>
        <translation>학습률을 10% 낮춥니다</translation>
    </message>
    <message>
        <source>&amp;Next scene</source>
        <translation>다음 장면(&amp;N)</translation>
    </message>
    <message>
        <source>Go on in the lesson</source>
        <translation>강의를 이어 갑니다</translation>
    </message>
    <message>
        <source>&amp;Previous scene</source>
        <translation>이전 장면(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the scene before</source>
        <translation>이전 장면으로 갑니다</translation>
    </message>
    <message>
        <source>&amp;Back to the scene</source>
        <translation>장면으로 돌아오기(&amp;B)</translation>
    </message>
    <message>
        <source>Return to how the scene began</source>
        <translation>장면이 시작된 상태로 돌아갑니다</translation>
    </message>
    <message>
        <source>&amp;Leave the lesson</source>
        <translation>강의 나가기(&amp;L)</translation>
    </message>
    <message>
        <source>Close the lesson and keep the run</source>
        <translation>강의를 닫고 실행은 그대로 둡니다</translation>
    </message>
    <message>
        <source>&amp;Fit the views</source>
        <translation>화면에 맞추기(&amp;F)</translation>
    </message>
    <message>
        <source>Show all again after zooming</source>
        <translation>확대한 그래프를 다시 전체로 봅니다</translation>
    </message>
    <message>
        <source>&amp;Logarithmic loss</source>
        <translation>손실을 로그 눈금으로(&amp;L)</translation>
    </message>
    <message>
        <source>Show the error over the steps by powers of ten</source>
        <translation>걸음에 따른 오차를 10의 거듭제곱 눈금으로 봅니다</translation>
    </message>
    <message>
        <source>&amp;Stage by stage</source>
        <translation>단계별로(&amp;S)</translation>
    </message>
    <message>
        <source>Take each step in four: predict, differentiate, move, update</source>
        <translation>한 걸음을 예측, 미분, 이동, 갱신의 네 단계로 나눕니다</translation>
    </message>
    <message>
        <source>Sec&amp;ant before tangent</source>
        <translation>접선보다 할선 먼저(&amp;D)</translation>
    </message>
    <message>
        <source>Let a secant slide into the tangent, when going stage by stage</source>
        <translation>단계별로 볼 때 할선이 접선으로 다가가는 것을 보여 줍니다</translation>
    </message>
    <message>
        <source>S&amp;quares of the residuals</source>
        <translation>잔차의 제곱(&amp;Q)</translation>
    </message>
    <message>
        <source>Draw the square of each residual</source>
        <translation>잔차마다 정사각형을 그립니다</translation>
    </message>
    <message>
        <source>&amp;Glide from step to step</source>
        <translation>걸음을 부드럽게(&amp;G)</translation>
    </message>
    <message>
        <source>Let the point glide along the curve instead of jumping</source>
        <translation>점이 뛰지 않고 곡선을 따라 미끄러지게 합니다</translation>
    </message>
    <message>
        <source>&amp;Numbers of the step</source>
        <translation>이번 걸음의 계산(&amp;M)</translation>
    </message>
    <message>
        <source>Show how derivative and update are computed, with all numbers</source>
        <translation>순간 변화율과 갱신을 계산하는 과정을 모든 수와 함께 보여 줍니다</translation>
    </message>
    <message>
        <source>G&amp;uess first</source>
        <translation>먼저 맞혀 보기(&amp;U)</translation>
    </message>
    <message>
        <source>Before each step, click in the error panel where it will lead</source>
        <translation>걸음을 내딛기 전에 다음 위치를 오차 그래프에서 클릭해 맞혀 봅니다</translation>
    </message>
    <message>
        <source>Pr&amp;inted log</source>
        <translation>출력 기록(&amp;P)</translation>
    </message>
    <message>
        <source>La&amp;rger letters</source>
        <translation>글자 크게(&amp;I)</translation>
    </message>
    <message>
        <source>S&amp;maller letters</source>
        <translation>글자 작게(&amp;O)</translation>
    </message>
    <message>
        <source>Usual le&amp;tters</source>
        <translation>원래 글자 크기(&amp;N)</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>전체 화면(&amp;C)</translation>
    </message>
    <message>
        <source>Show a line for every so many steps, as a program prints them</source>
        <translation>프로그램이 출력하듯이 몇 걸음마다 한 줄씩 보여 줍니다</translation>
    </message>
    <message>
        <source>Enlarge letters, strokes and points</source>
        <translation>글자와 선과 점을 키웁니다</translation>
    </message>
    <message>
        <source>Reduce letters, strokes and points</source>
        <translation>글자와 선과 점을 줄입니다</translation>
    </message>
    <message>
        <source>Return to the theme&apos;s own size</source>
        <translation>테마의 원래 크기로 돌아갑니다</translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation>발표 모드(&amp;R)</translation>
    </message>
    <message>
        <source>Fill the screen with the board, large and strong; Esc leaves</source>
        <translation>그래프를 크고 굵게 전체 화면에 보여 줍니다. Esc 키로 끝냅니다</translation>
    </message>
    <message>
        <source>&amp;Black screen</source>
        <translation>검은 화면(&amp;B)</translation>
    </message>
    <message>
        <source>Blank the screen while presenting, or show it again</source>
        <translation>발표 중에 화면을 가리거나 다시 보여 줍니다</translation>
    </message>
    <message>
        <source>Fill the screen, or stop doing so</source>
        <translation>전체 화면으로 바꾸거나 되돌립니다</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>키와 마우스(&amp;K)</translation>
    </message>
    <message>
        <source>Show what each key does</source>
        <translation>각 키가 하는 일을 보여 줍니다</translation>
    </message>
    <message>
        <source>&amp;About gdgui</source>
        <translation>gdgui 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Show version and licence</source>
        <translation>버전과 라이선스를 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Step {0}: slope {1}, intercept {2}, error {3}, derivative {4}</source>
        <translation>{0}걸음: 기울기 {1}, 절편 {2}, 오차 {3}, 순간 변화율 {4}</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>step</source>
        <translation>걸음</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>intercept</source>
        <translation>절편</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>line</source>
        <translation>직선</translation>
    </message>
    <message>
        <source>residuals</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>predicted {0}</source>
        <translation>예측 {0}</translation>
    </message>
    <message>
        <source>residual {0}</source>
        <translation>잔차 {0}</translation>
    </message>
    <message>
        <source>hours studied</source>
        <translation>공부한 시간</translation>
    </message>
    <message>
        <source>score</source>
        <translation>점수</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Choose columns</source>
        <translation>열 선택</translation>
    </message>
    <message>
        <source>x (across)</source>
        <translation>x (가로)</translation>
    </message>
    <message>
        <source>y (up)</source>
        <translation>y (세로)</translation>
    </message>
    <message>
        <source>{0} has {1} columns. Which of them are the points?</source>
        <translation>{0}: 열이 {1}개 있습니다. 점의 좌표로 쓸 열을 고르십시오.</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>키와 마우스</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>마우스</translation>
    </message>
    <message>
        <source>Point at something</source>
        <translation>가리키기</translation>
    </message>
    <message>
        <source>Show its values</source>
        <translation>그 자리의 값을 봅니다</translation>
    </message>
    <message>
        <source>Click the error panel</source>
        <translation>오차 그래프 클릭</translation>
    </message>
    <message>
        <source>Start the descent at that slope</source>
        <translation>그 기울기에서 하강을 시작합니다</translation>
    </message>
    <message>
        <source>Turn the wheel</source>
        <translation>휠 돌리기</translation>
    </message>
    <message>
        <source>Zoom; over an axis, that axis alone</source>
        <translation>확대하거나 축소합니다. 축 위에서는 그 축만 바뀝니다</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>끌기</translation>
    </message>
    <message>
        <source>Move the view; with the right button, stretch it</source>
        <translation>그래프를 옮깁니다. 오른쪽 버튼으로 끌면 늘이거나 줄입니다</translation>
    </message>
    <message>
        <source>Drop a file on the window</source>
        <translation>파일을 창에 놓기</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>그 파일을 엽니다</translation>
    </message>
    <message>
        <source>About gdgui</source>
        <translation>gdgui 정보</translation>
    </message>
    <message>
        <source>Gradient descent at work: a line finds its place among data points, step by step.</source>
        <translation>경사 하강법을 눈으로 봅니다. 직선이 데이터의 점 사이에서 한 걸음씩 제자리를 찾아갑니다.</translation>
    </message>
    <message>
        <source>MIT licence. Letters: Noto Sans KR, SIL Open Font License 1.1.</source>
        <translation>MIT 라이선스. 글꼴: Noto Sans KR, SIL Open Font License 1.1.</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>error ({0})</source>
        <translation>오차 ({0})</translation>
    </message>
    <message>
        <source>at intercept = {0}</source>
        <translation>절편 = {0}일 때</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>derivative {0}</source>
        <translation>순간 변화율 {0}</translation>
    </message>
    <message>
        <source>Δy / Δx = {0}</source>
        <translation>Δy / Δx = {0}</translation>
    </message>
    <message>
        <source>step</source>
        <translation>걸음</translation>
    </message>
    <message>
        <source>slope {0}</source>
        <translation>기울기 {0}</translation>
    </message>
    <message>
        <source>error {0}</source>
        <translation>오차 {0}</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>that would be {0} frames; at most {1} can be exported: choose a shorter range, a larger every or fewer between</source>
        <translation>프레임이 {0}개나 되는데 {1}개까지 내보낼 수 있습니다. 범위를 줄이거나 every를 늘리거나 between을 줄이십시오.</translation>
    </message>
    <message>
        <source>{0} can hold one frame, and that would be {1}; name a folder for them, or give from and to the same step</source>
        <translation>{0}: 프레임 하나만 담을 수 있는데 {1}개입니다. 폴더를 지정하거나 from과 to를 같은 걸음으로 정하십시오.</translation>
    </message>
    <message>
        <source>converged at step {0}: the gradient is practically 0</source>
        <translation>{0}걸음에서 수렴: 순간 변화율이 사실상 0</translation>
    </message>
    <message>
        <source>diverged at step {0}: the numbers grew too large to compute with; the learning rate is too large</source>
        <translation>{0}걸음에서 발산: 수가 너무 커져 계산할 수 없음, 학습률이 너무 큼</translation>
    </message>
    <message>
        <source>diverged at step {0}: the loss grew beyond all measure; the learning rate is too large</source>
        <translation>{0}걸음에서 발산: 손실이 한없이 커짐, 학습률이 너무 큼</translation>
    </message>
    <message>
        <source>{0} is {1}, and the run ends before it ({2}); ask for step {3} at most</source>
        <translation>{0}의 값이 {1}인데 실행이 그 전에 끝납니다({2}). {3}걸음까지만 지정하십시오.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be one of {2}</source>
        <translation>{0}의 값이 {1}입니다. 다음 중 하나여야 합니다: {2}</translation>
    </message>
    <message>
        <source>{0} ends in {1}, which is no known format; end it in {2}, or in nothing for a folder of PNG pictures</source>
        <translation>{0}: {1} 형식은 알 수 없습니다. 이름 끝에 {2} 중 하나를 쓰거나, PNG 그림을 담을 폴더이면 아무것도 붙이지 마십시오.</translation>
    </message>
    <message>
        <source>{0} is no folder; make it first, or choose another place</source>
        <translation>{0}: 폴더가 아닙니다. 먼저 만들거나 다른 곳을 고르십시오.</translation>
    </message>
    <message>
        <source>nothing can be written into {0}; choose another folder</source>
        <translation>{0}: 이 폴더에는 쓸 수 없습니다. 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>{0} is a folder, and this export makes a file; choose another name</source>
        <translation>{0}: 폴더인데 파일을 만들어야 합니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>{0} is no file that could be replaced; choose another name</source>
        <translation>{0}: 바꿀 수 있는 파일이 아닙니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or ask to overwrite it</source>
        <translation>{0}: 이미 있습니다. 다른 이름을 고르거나 덮어쓰도록 하십시오.</translation>
    </message>
    <message>
        <source>{0} is write-protected; choose another name</source>
        <translation>{0}: 쓰기가 금지되어 있습니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>{0} is a file, and this export makes a folder; choose another name</source>
        <translation>{0}: 파일인데 폴더를 만들어야 합니다. 다른 이름을 고르십시오.</translation>
    </message>
    <message>
        <source>{0} holds {1}, which is no exported frame; choose another folder</source>
        <translation>{0}: 내보낸 프레임이 아닌 {1}이(가) 들어 있습니다. 다른 폴더를 고르십시오.</translation>
    </message>
    <message>
        <source>{0} holds frames already; choose another folder, or ask to overwrite them</source>
        <translation>{0}: 프레임이 이미 들어 있습니다. 다른 폴더를 고르거나 덮어쓰도록 하십시오.</translation>
    </message>
    <message>
        <source>{0} would take about {1} MB, and {2} MB are free there; choose another disk, a smaller size or fewer frames</source>
        <translation>{0}: 약 {1} MB가 필요한데 남은 공간은 {2} MB입니다. 다른 디스크를 고르거나 크기나 프레임 수를 줄이십시오.</translation>
    </message>
    <message>
        <source>from is {0} and to is {1}: that is no frame; exchange them</source>
        <translation>from의 값이 {0}, to의 값이 {1}입니다. 프레임이 하나도 없으니 서로 바꾸십시오.</translation>
    </message>
    <message>
        <source>{0} is {1}, and the scenario makes {2} steps at most; ask for fewer, or give it more steps</source>
        <translation>{0}의 값이 {1}인데 시나리오는 {2}걸음까지입니다. 값을 줄이거나 시나리오의 걸음 수를 늘리십시오.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a number of seconds from {2} to {3}</source>
        <translation>{0}의 값이 {1}입니다. {2}초부터 {3}초까지여야 합니다.</translation>
    </message>
    <message>
        <source>{0} is for formats that move, and {1} does not</source>
        <translation>움직이는 형식에만 {0} 값을 쓸 수 있는데 {1} 형식은 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>background is transparent, and {0} has none such; use {1}</source>
        <translation>배경이 투명인데 {0} 형식에는 투명한 배경이 없습니다. {1} 중 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>fps is {0}, and GIF counts in hundredths of a second; it must be one of {1}</source>
        <translation>fps의 값이 {0}입니다. GIF는 100분의 1초 단위이므로 다음 중 하나여야 합니다: {1}</translation>
    </message>
    <message>
        <source>the {0} theme cannot be read on a white background; use light or projector</source>
        <translation>{0} 테마는 흰 배경에서 읽을 수 없습니다. light나 projector를 쓰십시오.</translation>
    </message>
    <message>
        <source>panels must be some of {0}, each once</source>
        <translation>panels에는 {0} 중에서 하나 이상을 한 번씩만 써야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a whole number from {2} to {3}</source>
        <translation>{0}의 값이 {1}입니다. {2}부터 {3}까지의 정수여야 합니다.</translation>
    </message>
    <message>
        <source>size is {0}; it must be like 1920x1080, or one of {1}</source>
        <translation>size의 값이 {0}입니다. 1920x1080처럼 쓰거나 다음 중 하나를 쓰십시오: {1}</translation>
    </message>
    <message>
        <source>the picture would be {0}x{1} pixels; each side must be from {2} to {3}</source>
        <translation>그림이 {0}x{1} 픽셀이 됩니다. 각 변은 {2}부터 {3}까지여야 합니다.</translation>
    </message>
    <message>
        <source>the picture would be {0}x{1} pixels; the panels need one that is at most {2} times as long as wide</source>
        <translation>그림이 {0}x{1} 픽셀이 됩니다. 긴 변이 짧은 변의 {2}배를 넘으면 그래프가 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>data.file is {0}; a lesson reads only a file beside it, by its name alone: put the file into the lesson&apos;s folder</source>
        <translation>data.file의 값이 {0}입니다. 강의는 같은 폴더의 파일을 이름만으로 읽습니다. 파일을 강의가 있는 폴더에 두십시오.</translation>
    </message>
    <message>
        <source>{0} is not a known key; {1} stands at the top of the lesson, above the first [table]</source>
        <translation>{0}: 알 수 없는 키입니다. {1} 키는 강의의 맨 위, 첫 [표]보다 앞에 씁니다.</translation>
    </message>
    <message>
        <source>{0} is not a known key; {1} stands in the scene itself, below [[scenes]] and above its first [scenes.table]</source>
        <translation>{0}: 알 수 없는 키입니다. {1} 키는 장면 안, [[scenes]] 다음과 첫 [scenes.표] 사이에 씁니다.</translation>
    </message>
    <message>
        <source>{0} is missing; write it as {0}.{1} = &quot;…&quot; and {0}.{2} = &quot;…&quot;</source>
        <translation>{0} 키가 없습니다. {0}.{1} = &quot;…&quot; 및 {0}.{2} = &quot;…&quot;로 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} bytes; it cannot be a lesson</source>
        <translation>{0}: {1}바이트보다 커서 강의일 수 없습니다.</translation>
    </message>
    <message>
        <source>{0}, line {1}: it has more than {2} characters; break it into several</source>
        <translation>{0}, {1}번째 줄: {2}자를 넘습니다. 여러 줄로 나누십시오.</translation>
    </message>
    <message>
        <source>scenes is missing; a lesson has at least one table [[scenes]]</source>
        <translation>scenes 키가 없습니다. 강의에는 [[scenes]] 표가 하나 이상 있어야 합니다.</translation>
    </message>
    <message>
        <source>{0}: in scenario: {1}</source>
        <translation>{0}: 시나리오: {1}</translation>
    </message>
    <message>
        <source>{0}, scene {1}: {2}</source>
        <translation>{0}, {1}번째 장면: {2}</translation>
    </message>
    <message>
        <source>it is {0}; write each scene as [[scenes]] with its keys below</source>
        <translation>값이 {0}입니다. 장면마다 [[scenes]]를 쓰고 그 아래에 키를 쓰십시오.</translation>
    </message>
    <message>
        <source>{0}, scene {1} ({2}): {3}</source>
        <translation>{0}, {1}번째 장면 ({2}): {3}</translation>
    </message>
    <message>
        <source>name is missing; give each scene one, as name = &quot;first-step&quot;</source>
        <translation>name 키가 없습니다. 장면마다 name = &quot;first-step&quot;처럼 이름을 붙이십시오.</translation>
    </message>
    <message>
        <source>name is {0}; it must be of a-z, 0-9 and -, at most 40</source>
        <translation>name의 값이 {0}입니다. a-z, 0-9, -로 40자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>name is {0}, as in a scene before it; give each scene its own</source>
        <translation>name의 값 {0}은(는) 앞의 장면이 이미 쓰고 있습니다. 장면마다 다른 이름을 붙이십시오.</translation>
    </message>
    <message>
        <source>set is {0}; it must be a table: [scenes.set] and its keys below</source>
        <translation>set의 값이 {0}입니다. 표여야 합니다. [scenes.set] 아래에 키를 쓰십시오.</translation>
    </message>
    <message>
        <source>in set: {0}</source>
        <translation>set에서: {0}</translation>
    </message>
    <message>
        <source>in show.beside: {0}</source>
        <translation>show.beside에서: {0}</translation>
    </message>
    <message>
        <source>The lesson {0} cannot be read ({1}). Install gdgui again.</source>
        <translation>강의 {0}을(를) 읽을 수 없습니다({1}). gdgui를 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>there is no built-in lesson {0}; did you mean {1}?</source>
        <translation>내장 강의에 {0}은(는) 없습니다. {1}을(를) 찾으십니까?</translation>
    </message>
    <message>
        <source>there is no built-in lesson {0}; there are {1}</source>
        <translation>내장 강의에 {0}은(는) 없습니다. 다음 강의가 있습니다: {1}</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a whole number from {2} to {3}, the run&apos;s last step</source>
        <translation>{0}의 값이 {1}입니다. {2}부터 마지막 걸음인 {3}까지의 정수여야 합니다.</translation>
    </message>
    <message>
        <source>{0} needs the panel {1}; add it to show.panels</source>
        <translation>{0}에는 {1} 그래프가 필요합니다. show.panels에 넣으십시오.</translation>
    </message>
    <message>
        <source>show.panels names a panel twice; name each once</source>
        <translation>show.panels에 같은 그래프가 두 번 있습니다. 한 번씩만 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a table with a label</source>
        <translation>{0}의 값이 {1}입니다. label이 있는 표여야 합니다.</translation>
    </message>
    <message>
        <source>{0} is the same run; give it one of {1}</source>
        <translation>{0}: 똑같은 실행입니다. 다음 중 하나를 다르게 정하십시오: {1}</translation>
    </message>
    <message>
        <source>at.stage is &apos;update&apos;, and nothing was updated at step 0; begin with &apos;predict&apos;</source>
        <translation>at.stage의 값이 &apos;update&apos;인데 0걸음에서는 갱신한 것이 없습니다. &apos;predict&apos;로 시작하십시오.</translation>
    </message>
    <message>
        <source>{0} and {1} are given; one thing moves in a scene, make two of it</source>
        <translation>{0}, {1} 키가 함께 있습니다. 한 장면에서는 하나만 움직이므로 두 장면으로 나누십시오.</translation>
    </message>
    <message>
        <source>play is given at the run&apos;s last step; begin earlier, or set more steps</source>
        <translation>play가 있는데 실행의 마지막 걸음입니다. 더 앞에서 시작하거나 걸음 수를 늘리십시오.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a number of steps a second from {2} to {3}, or {4}</source>
        <translation>{0}의 값이 {1}입니다. 초당 {2}걸음부터 {3}걸음까지의 수나 {4} 값을 쓰십시오.</translation>
    </message>
    <message>
        <source>sweep needs the panel data or error; add it to show.panels</source>
        <translation>sweep에는 data나 error 그래프가 필요합니다. show.panels에 넣으십시오.</translation>
    </message>
    <message>
        <source>slide goes from {0} to {1}; it must begin beside the point and stay on that side</source>
        <translation>slide가 {0}에서 {1}(으)로 갑니다. 점의 옆에서 시작하여 같은 쪽에 머물러야 합니다.</translation>
    </message>
    <message>
        <source>{0} goes from {1} to {2}, so nothing moves; give two numbers</source>
        <translation>{0}: {1}에서 {2}(으)로 가면 아무것도 움직이지 않습니다. 서로 다른 두 수를 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} is {1}; the error there is too large to draw</source>
        <translation>{0}의 값이 {1}입니다. 그곳의 오차는 너무 커서 그릴 수 없습니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a whole number from {2} to {3}, the number of the right choice</source>
        <translation>{0}의 값이 {1}입니다. 정답의 번호인 {2}부터 {3}까지의 정수여야 합니다.</translation>
    </message>
    <message>
        <source>{0} is given, and a click answers this question; take it out</source>
        <translation>{0} 키가 있는데 이 질문에는 클릭으로 답합니다. 키를 지우십시오.</translation>
    </message>
    <message>
        <source>question.kind is &apos;click&apos; at the run&apos;s last step; no point comes after it</source>
        <translation>question.kind의 값이 &apos;click&apos;인데 실행의 마지막 걸음이라서 다음 점이 없습니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a finite number</source>
        <translation>{0}의 값이 {1}입니다. 유한한 수여야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be true or false</source>
        <translation>{0}의 값이 {1}입니다. true나 false여야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a list</source>
        <translation>{0}의 값이 {1}입니다. 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>{0} has {1} entries; it must have {2} to {3}</source>
        <translation>{0}의 항목이 {1}개입니다. {2}개부터 {3}개까지여야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; write a text as {0}.{2} = &quot;…&quot; and {0}.{3} = &quot;…&quot;</source>
        <translation>{0}의 값이 {1}입니다. 글은 {0}.{2} = &quot;…&quot; 및 {0}.{3} = &quot;…&quot;로 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} is missing; every text needs English, others fall back to it</source>
        <translation>{0} 키가 없습니다. 모든 글에는 영어가 있어야 하며, 다른 언어가 없으면 영어를 씁니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be text in quotes</source>
        <translation>{0}의 값이 {1}입니다. 따옴표로 묶은 글이어야 합니다.</translation>
    </message>
    <message>
        <source>{0} has the sign {1}, which cannot be shown; take it out</source>
        <translation>{0}: 표시할 수 없는 문자 {1}이(가) 있습니다. 지우십시오.</translation>
    </message>
    <message>
        <source>{0} has {1} characters; it must have 1 to {2}</source>
        <translation>{0}의 글이 {1}자입니다. 1자부터 {2}자까지여야 합니다.</translation>
    </message>
    <message>
        <source>{0} has a ** without its counterpart in the same paragraph; bold is **so**</source>
        <translation>{0}: 같은 문단에 짝이 없는 ** 표시가 있습니다. 굵은 글은 **이렇게** 씁니다.</translation>
    </message>
    <message>
        <source>{0}, column {1}: {2}</source>
        <translation>{0}, {1}열: {2}</translation>
    </message>
    <message>
        <source>{0}, column {1} ({2}): {3}</source>
        <translation>{0}, {1}열 ({2}): {3}</translation>
    </message>
    <message>
        <source>{0}, row {1}, column {2}: {3}</source>
        <translation>{0}, {1}행 {2}열: {3}</translation>
    </message>
    <message>
        <source>{0}, row {1}, column {2} ({3}): {4}</source>
        <translation>{0}, {1}행 {2}열 ({3}): {4}</translation>
    </message>
    <message>
        <source>the row has {0} cells where {1}; give every row the same number of cells</source>
        <translation>{1}인데 이 행은 {0}칸입니다. 모든 행의 칸 수를 같게 하십시오.</translation>
    </message>
    <message>
        <source>the row has {0} cells where {1}, the first too many is {2}; give every row the same number of cells</source>
        <translation>{1}인데 이 행은 {0}칸이며 {2}부터 남습니다. 모든 행의 칸 수를 같게 하십시오.</translation>
    </message>
    <message>
        <source>the header has {0}</source>
        <translation>머리글은 {0}칸</translation>
    </message>
    <message>
        <source>row {0} has {1}</source>
        <translation>{0}행은 {1}칸</translation>
    </message>
    <message>
        <source>the cell is empty; fill in a number or delete the row</source>
        <translation>칸이 비어 있습니다. 수를 넣거나 행을 지우십시오.</translation>
    </message>
    <message>
        <source>{0} is not a finite number; fill in a number or delete the row</source>
        <translation>{0}: 유한한 수가 아닙니다. 수를 넣거나 행을 지우십시오.</translation>
    </message>
    <message>
        <source>{0} is not a number; write plain digits as in 1234.5, without units or thousands marks</source>
        <translation>{0}: 수가 아닙니다. 단위나 천 단위 구분 없이 1234.5처럼 숫자만 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} has a decimal comma after numbers with a decimal point; use one of them</source>
        <translation>{0}: 앞의 수는 소수점으로 점을 썼는데 이 수는 쉼표를 썼습니다. 하나로 통일하십시오.</translation>
    </message>
    <message>
        <source>{0} has a decimal point after numbers with a decimal comma; use one of them</source>
        <translation>{0}: 앞의 수는 소수점으로 쉼표를 썼는데 이 수는 점을 썼습니다. 하나로 통일하십시오.</translation>
    </message>
    <message>
        <source>{0} is beyond ±1e100; give the column in another unit</source>
        <translation>{0}: ±1e100을 벗어납니다. 다른 단위로 바꾸십시오.</translation>
    </message>
    <message>
        <source>{0}, row {1}, column {2}: the quote that opens there is not closed; add the missing &quot;</source>
        <translation>{0}, {1}행 {2}열: 여기서 연 따옴표가 닫히지 않았습니다. 빠진 &quot;를 넣으십시오.</translation>
    </message>
    <message>
        <source>{0}, row 1: {1} cannot separate columns; use comma, semicolon, tab, blank, | or :</source>
        <translation>{0}, 1행: {1}(으)로는 열을 나눌 수 없습니다. 쉼표, 세미콜론, 탭, 빈칸, |, : 중 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} is not a text file; if it is a spreadsheet, save it as CSV and open that</source>
        <translation>{0}: 텍스트 파일이 아닙니다. 스프레드시트이면 CSV로 저장하여 여십시오.</translation>
    </message>
    <message>
        <source>{0} does not exist; check the name and the folder</source>
        <translation>{0}: 파일이 없습니다. 이름과 폴더를 확인하십시오.</translation>
    </message>
    <message>
        <source>{0} may not be read; ask for permission or copy it</source>
        <translation>{0}: 읽을 권한이 없습니다. 권한을 얻거나 복사하여 여십시오.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>{0}: 읽을 수 없습니다. {1}</translation>
    </message>
    <message>
        <source>{0} is a folder; choose a CSV file in it</source>
        <translation>{0}: 폴더입니다. 그 안의 CSV 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>{0} is not a file; choose a CSV file</source>
        <translation>{0}: 파일이 아닙니다. CSV 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>{0}, row {1} is longer than {2} bytes; a CSV file has one short line for each point</source>
        <translation>{0}, {1}행: {2}바이트보다 깁니다. CSV 파일에서는 점 하나가 짧은 한 줄입니다.</translation>
    </message>
    <message>
        <source>{0} has more than {1} rows; give a part of them</source>
        <translation>{0}: {1}행이 넘습니다. 일부만 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; give a part of its rows</source>
        <translation>{0}: {1} MB보다 큽니다. 행의 일부만 쓰십시오.</translation>
    </message>
    <message>
        <source>{0}, row {1} holds the byte 0x{2}, which is neither UTF-8 nor CP949; save the file as CSV in UTF-8</source>
        <translation>{0}, {1}행: UTF-8도 CP949도 아닌 바이트 0x{2}이(가) 있습니다. UTF-8로 된 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>{0}, row {1} is not valid UTF-16; save the file as CSV in UTF-8</source>
        <translation>{0}, {1}행: 올바른 UTF-16이 아닙니다. UTF-8로 된 CSV로 저장하십시오.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a finite number above 0</source>
        <translation>{0}의 값이 {1}입니다. 0보다 큰 유한한 수여야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be 0 (off) or above</source>
        <translation>{0}의 값이 {1}입니다. 0(사용 안 함) 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a mapping from names to numbers</source>
        <translation>{0}의 값이 {1}입니다. 이름마다 수를 정한 표여야 합니다.</translation>
    </message>
    <message>
        <source>{0} {1} has no setting {2}; it has no settings</source>
        <translation>{0} {1}에는 설정 {2}이(가) 없습니다. 설정이 없습니다</translation>
    </message>
    <message>
        <source>{0} {1} has no setting {2}; its settings are {3}</source>
        <translation>{0} {1}에는 설정 {2}이(가) 없습니다. 설정은 {3}입니다</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a whole number from {2} to below {3}</source>
        <translation>{0}이(가) {1}입니다. {2} 이상 {3} 미만의 정수여야 합니다</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a number above {2} and below {3}</source>
        <translation>{0}의 값이 {1}입니다. {2}보다 크고 {3}보다 작은 수여야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a number from {2} to below {3}</source>
        <translation>{0}의 값이 {1}입니다. {2} 이상 {3} 미만의 수여야 합니다.</translation>
    </message>
    <message>
        <source>{0} is too large for the memory; give a part of its rows</source>
        <translation>{0}: 너무 커서 메모리에 담을 수 없습니다. 행의 일부만 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} is empty; give a row with x and y for each point</source>
        <translation>{0}: 비어 있습니다. 점마다 x와 y를 한 행에 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} has no column {1}, only one; x and y need two, separated by comma, semicolon, tab or blanks</source>
        <translation>{0}: 열이 하나뿐이라서 {1} 열이 없습니다. x와 y의 두 열을 쉼표, 세미콜론, 탭, 빈칸으로 나누어 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} has no column {1}; its columns are {2}</source>
        <translation>{0}: {1} 열이 없습니다. 다음 열이 있습니다: {2}</translation>
    </message>
    <message>
        <source>data.sha256 is given without data.file, which it is to check</source>
        <translation>data.sha256이 있는데 그것으로 확인할 data.file이 없습니다.</translation>
    </message>
    <message>
        <source>data.name is missing; data need a name, x and y, or a file</source>
        <translation>data.name 키가 없습니다. 데이터에는 이름이나, x와 y나, 파일이 있어야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a list of numbers</source>
        <translation>{0}의 값이 {1}입니다. 수의 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a number</source>
        <translation>{0}의 값이 {1}입니다. 수여야 합니다.</translation>
    </message>
    <message>
        <source>data.name is {0}, and the built-in data are {1}; other data need data.x and data.y, or data.file</source>
        <translation>data.name의 값이 {0}입니다. 내장 데이터는 {1}입니다. 다른 데이터에는 data.x와 data.y, 또는 data.file이 있어야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be the name of a column, or its number from 1</source>
        <translation>{0}의 값이 {1}입니다. 열의 이름이나 1부터 센 번호여야 합니다.</translation>
    </message>
    <message>
        <source>data.file is {0}; it cannot be read ({1})</source>
        <translation>data.file의 값이 {0}인데 읽을 수 없습니다({1}).</translation>
    </message>
    <message>
        <source>data file {0} has changed since the scenario was saved; delete data.sha256 to use it as it is now</source>
        <translation>데이터 파일 {0}이(가) 시나리오를 저장한 뒤에 바뀌었습니다. 지금의 파일을 쓰려면 data.sha256을 지우십시오.</translation>
    </message>
    <message>
        <source>x has {0} values and y has {1}; each point needs both</source>
        <translation>x의 값은 {0}개, y의 값은 {1}개입니다. 점마다 둘 다 있어야 합니다.</translation>
    </message>
    <message>
        <source>a line needs at least two points, and there is none</source>
        <translation>직선에는 점이 둘 이상 필요한데 하나도 없습니다.</translation>
    </message>
    <message>
        <source>a line needs at least two points, and there is 1</source>
        <translation>직선에는 점이 둘 이상 필요한데 하나뿐입니다.</translation>
    </message>
    <message>
        <source>all x are equal ({0}), so every line through them is vertical; give points with different x</source>
        <translation>모든 x가 같아서({0}) 점을 지나는 직선이 수직입니다. x가 서로 다른 점을 쓰십시오.</translation>
    </message>
    <message>
        <source>all x are practically equal ({0}), so every line through them is vertical; give points with different x</source>
        <translation>모든 x가 사실상 같아서({0}) 점을 지나는 직선이 수직입니다. x가 서로 다른 점을 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} must hold numbers between -1e100 and 1e100 only ({1})</source>
        <translation>{0}에는 -1e100과 1e100 사이의 수만 있어야 합니다({1}).</translation>
    </message>
    <message>
        <source>{0} value {1} is {2}; it must be a number between -1e100 and 1e100</source>
        <translation>{0}의 {1}번째 값이 {2}입니다. -1e100과 1e100 사이의 수여야 합니다.</translation>
    </message>
    <message>
        <source>a number of thousands of digits</source>
        <translation>수천 자리의 수</translation>
    </message>
    <message>
        <source>a table too deep to show</source>
        <translation>너무 깊어 표시할 수 없는 표</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>디스크 할당량 초과</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>파일 이름이 너무 김</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>입출력 오류</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>폴더임</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>디스크 공간 부족</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>파일이나 폴더가 없음</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>폴더가 아님</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>권한 없음</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>읽기 전용 파일 시스템</translation>
    </message>
    <message>
        <source>there is no built-in scenario {0}; there are {1}</source>
        <translation>내장 시나리오에 {0}은(는) 없습니다. 다음 시나리오가 있습니다: {1}</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a data set</source>
        <translation>{0}의 값이 {1}입니다. 데이터여야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be text</source>
        <translation>{0}의 값이 {1}입니다. 글이어야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a slope with an intercept</source>
        <translation>{0}의 값이 {1}입니다. 기울기와 절편이어야 합니다.</translation>
    </message>
    <message>
        <source>start is slope {0}, intercept {1}: the loss there is too large to compute with; start nearer to the data</source>
        <translation>출발점이 기울기 {0}, 절편 {1}입니다. 그곳의 손실은 너무 커서 계산할 수 없습니다. 데이터에 더 가까이에서 출발하십시오.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a tuple of learning rate changes</source>
        <translation>{0}의 값이 {1}입니다. 학습률을 바꾸는 걸음의 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a step with a learning rate</source>
        <translation>{0}의 값이 {1}입니다. 걸음과 학습률이어야 합니다.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} bytes; it cannot be a scenario</source>
        <translation>{0}: {1}바이트보다 커서 시나리오일 수 없습니다.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0}: 쓸 수 없습니다. {1}</translation>
    </message>
    <message>
        <source>a title, label or file name holds {0}, which no file can; take it out to save</source>
        <translation>제목이나 이름표나 파일 이름에 {0}이(가) 있는데 파일에 쓸 수 없는 문자입니다. 저장하려면 지우십시오.</translation>
    </message>
    <message>
        <source>start has a seed and a slope or an intercept too; give the one or the other</source>
        <translation>start에 seed가 있는데 slope나 intercept도 있습니다. 한쪽만 쓰십시오.</translation>
    </message>
    <message>
        <source>changes is {0}; write each change as [[changes]] with step and learning_rate below</source>
        <translation>changes의 값이 {0}입니다. 변경마다 [[changes]]를 쓰고 그 아래에 step과 learning_rate를 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} is not a known key; {1} stands at the top, above the first [table]</source>
        <translation>{0}: 알 수 없는 키입니다. {1} 키는 맨 위, 첫 [표]보다 앞에 씁니다.</translation>
    </message>
    <message>
        <source>{0} is not a known key; did you mean {1}?</source>
        <translation>{0}: 알 수 없는 키입니다. {1}을(를) 쓰려고 하셨습니까?</translation>
    </message>
    <message>
        <source>{0} is not a known key; the keys here are {1}</source>
        <translation>{0}: 알 수 없는 키입니다. 여기에 쓸 수 있는 키는 다음과 같습니다: {1}</translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a table: [{0}] and its keys below</source>
        <translation>{0}의 값이 {1}입니다. 표여야 합니다. [{0}] 아래에 키를 쓰십시오.</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} 키가 없습니다.</translation>
    </message>
    <message>
        <source>{0} does not exist</source>
        <translation>{0}: 파일이 없습니다.</translation>
    </message>
    <message>
        <source>{0} is not a file</source>
        <translation>{0}: 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>{0}, line {1}: this is not UTF-8 text; save it as UTF-8</source>
        <translation>{0}, {1}번째 줄: UTF-8 텍스트가 아닙니다. UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>{0}, line {1}: a key with more than {2} parts; use a table instead</source>
        <translation>{0}의 {1}번째 줄에 마디가 {2}개를 넘는 키가 있습니다. 대신 표를 쓰십시오</translation>
    </message>
    <message>
        <source>{0}: a number in it is too long to read, or a list too deep</source>
        <translation>{0}: 너무 길어서 읽을 수 없는 수나 너무 깊은 목록이 있습니다.</translation>
    </message>
    <message>
        <source>{0}, line {1}, column {2}: {3}</source>
        <translation>{0}, {1}번째 줄 {2}번째 글자: {3}</translation>
    </message>
    <message>
        <source>{0}, line {1}, at the end: {2}</source>
        <translation>{0}, {1}번째 줄 끝: {2}</translation>
    </message>
    <message>
        <source>format is {0}; it must be {1}</source>
        <translation>format의 값이 {0}입니다. 쓸 수 있는 값은 {1}입니다.</translation>
    </message>
    <message>
        <source>format is {0}, and this version of gdgui reads up to {1}; a newer gdgui wrote it: update gdgui</source>
        <translation>format의 값이 {0}인데 이 버전의 gdgui는 {1}까지 읽습니다. 더 새로운 gdgui로 쓴 파일이니 gdgui를 업데이트하십시오.</translation>
    </message>
    <message>
        <source>The font {0} cannot be read ({1}). Install gdgui again.</source>
        <translation>글꼴 {0}을(를) 읽을 수 없습니다({1}). gdgui를 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>The file {0} does not hold the font {1}. Install gdgui again.</source>
        <translation>파일 {0}에 글꼴 {1}이(가) 없습니다. gdgui를 다시 설치하십시오.</translation>
    </message>
    <message>
        <source>Cannot declare {0} twice</source>
        <translation>{0}: 두 번 선언할 수 없습니다.</translation>
    </message>
    <message>
        <source>Cannot mutate immutable namespace {0}</source>
        <translation>{0}: 이미 완성된 표에 더할 수 없습니다.</translation>
    </message>
    <message>
        <source>Cannot overwrite a value</source>
        <translation>이미 정한 값을 다시 정할 수 없습니다.</translation>
    </message>
    <message>
        <source>Cannot redefine namespace {0}</source>
        <translation>{0}: 표를 다시 정의할 수 없습니다.</translation>
    </message>
    <message>
        <source>Duplicate inline table key {0}</source>
        <translation>한 줄 표에 같은 키가 두 번 있습니다: {0}</translation>
    </message>
    <message>
        <source>Escaped character is not a Unicode scalar value</source>
        <translation>이스케이프한 문자가 유니코드 문자가 아닙니다.</translation>
    </message>
    <message>
        <source>Expected &apos;=&apos; after a key in a key/value pair</source>
        <translation>키 다음에 &apos;=&apos;가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Expected &apos;]&apos; at the end of a table declaration</source>
        <translation>표 이름의 끝에 &apos;]&apos;가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Expected &apos;]]&apos; at the end of an array declaration</source>
        <translation>표 목록 이름의 끝에 &apos;]]&apos;가 있어야 합니다.</translation>
    </message>
    <message>
        <source>Expected newline or end of document after a statement</source>
        <translation>문장 다음에는 줄이 바뀌거나 파일이 끝나야 합니다.</translation>
    </message>
    <message>
        <source>Expected {0}</source>
        <translation>{0}이(가) 있어야 합니다.</translation>
    </message>
    <message>
        <source>Found invalid character {0}</source>
        <translation>쓸 수 없는 문자입니다: {0}</translation>
    </message>
    <message>
        <source>Illegal character {0}</source>
        <translation>허용되지 않는 문자입니다: {0}</translation>
    </message>
    <message>
        <source>Invalid date or datetime</source>
        <translation>날짜나 시각이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>Invalid hex value</source>
        <translation>16진수 값이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>Invalid initial character for a key part</source>
        <translation>키의 첫 글자가 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>Invalid statement</source>
        <translation>문장이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>Invalid value</source>
        <translation>값이 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>Unclosed array</source>
        <translation>목록이 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>Unclosed inline table</source>
        <translation>한 줄 표가 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>Unescaped &apos;\&apos; in a string</source>
        <translation>글 안의 &apos;\&apos;가 이스케이프되지 않았습니다.</translation>
    </message>
    <message>
        <source>Unterminated string</source>
        <translation>글이 끝나지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>as suits the format</source>
        <translation>형식에 맞게</translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation>초당 {0}개</translation>
    </message>
    <message>
        <source>choose a pace that can be watched</source>
        <translation>보기 좋은 속도로 자동 조절</translation>
    </message>
    <message>
        <source>format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>to</source>
        <translation>끝 걸음</translation>
    </message>
    <message>
        <source>steps from</source>
        <translation>시작 걸음</translation>
    </message>
    <message>
        <source>frames between</source>
        <translation>사이 프레임 수</translation>
    </message>
    <message>
        <source>every … steps</source>
        <translation>걸음 간격</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>프레임 속도</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>background</source>
        <translation>배경</translation>
    </message>
    <message>
        <source>panels</source>
        <translation>표시 항목</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>times as large</source>
        <translation>크기 배율</translation>
    </message>
    <message>
        <source>first frame</source>
        <translation>첫 프레임</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>가운데</translation>
    </message>
    <message>
        <source>last frame</source>
        <translation>마지막 프레임</translation>
    </message>
    <message>
        <source>{0} frames, about {1}</source>
        <translation>프레임 {0}개, 약 {1}</translation>
    </message>
    <message>
        <source>{0} frames, {1} seconds, about {2}</source>
        <translation>프레임 {0}개, {1}초, 약 {2}</translation>
    </message>
    <message>
        <source>MP4 film (H.264)</source>
        <translation>MP4 동영상 (H.264)</translation>
    </message>
    <message>
        <source>GIF animation</source>
        <translation>GIF 애니메이션</translation>
    </message>
    <message>
        <source>WebM film (VP9)</source>
        <translation>WebM 동영상 (VP9)</translation>
    </message>
    <message>
        <source>PNG pictures, a file a frame</source>
        <translation>PNG 그림, 프레임마다 파일 하나</translation>
    </message>
    <message>
        <source>animated PNG</source>
        <translation>PNG 애니메이션</translation>
    </message>
    <message>
        <source>animated WebP</source>
        <translation>WebP 애니메이션</translation>
    </message>
    <message>
        <source>PDF, a page a frame</source>
        <translation>PDF, 프레임마다 한 쪽</translation>
    </message>
    <message>
        <source>SVG pictures, a file a frame</source>
        <translation>SVG 그림, 프레임마다 파일 하나</translation>
    </message>
    <message>
        <source>table of numbers (CSV)</source>
        <translation>숫자 표 (CSV)</translation>
    </message>
    <message>
        <source>square</source>
        <translation>정사각형</translation>
    </message>
    <message>
        <source>slide 16:9</source>
        <translation>슬라이드 16:9</translation>
    </message>
    <message>
        <source>slide 4:3</source>
        <translation>슬라이드 4:3</translation>
    </message>
    <message>
        <source>light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>projector: large and strong</source>
        <translation>프로젝터: 크고 굵게</translation>
    </message>
    <message>
        <source>the theme’s</source>
        <translation>테마에 맞게</translation>
    </message>
    <message>
        <source>white</source>
        <translation>흰색</translation>
    </message>
    <message>
        <source>transparent</source>
        <translation>투명</translation>
    </message>
</context>
<context>
    <name>ExportProgress</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>progress of the export</source>
        <translation>내보내기 진행률</translation>
    </message>
    <message>
        <source>frame {0} of {1}, {2} a second</source>
        <translation>프레임 {0}/{1}, 초당 {2}개</translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation>{0}초 남음</translation>
    </message>
    <message>
        <source>{0} is exported</source>
        <translation>{0}: 내보냈습니다</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>An export is under way; wait for it or cancel it first.</source>
        <translation>내보내기가 진행 중입니다. 끝날 때까지 기다리거나 먼저 취소하십시오.</translation>
    </message>
    <message>
        <source>An export is under way. Close, and give it up?</source>
        <translation>내보내기가 진행 중입니다. 그만두고 창을 닫으시겠습니까?</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>프레임 저장</translation>
    </message>
    <message>
        <source>Pictures and pages ({0})</source>
        <translation>그림과 문서 ({0})</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open data or scenario</source>
        <translation>데이터나 시나리오 열기</translation>
    </message>
    <message>
        <source>Data and scenarios ({0});;All files (*)</source>
        <translation>데이터와 시나리오 ({0});;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>시나리오 저장</translation>
    </message>
    <message>
        <source>Scenarios ({0})</source>
        <translation>시나리오 ({0})</translation>
    </message>
    <message>
        <source>{0} exists already. Replace it?</source>
        <translation>{0}이(가) 이미 있습니다. 바꾸시겠습니까?</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>기록 저장</translation>
    </message>
    <message>
        <source>Text ({0})</source>
        <translation>텍스트 ({0})</translation>
    </message>
</context>
<context>
    <name>Fits</name>
    <message>
        <source>slope alone</source>
        <translation>기울기만</translation>
    </message>
    <message>
        <source>The intercept stays as it is</source>
        <translation>절편은 그대로 둡니다</translation>
    </message>
    <message>
        <source>slope and intercept</source>
        <translation>기울기와 절편</translation>
    </message>
    <message>
        <source>Both descend together</source>
        <translation>둘이 함께 내려갑니다</translation>
    </message>
</context>
<context>
    <name>Guess</name>
    <message>
        <source>Where will the next point land? Click in the error panel.</source>
        <translation>다음 점은 어디에 놓입니까? 오차 그래프를 클릭하십시오.</translation>
    </message>
    <message>
        <source>Hit! Off by {0}.</source>
        <translation>맞혔습니다! 차이는 {0}입니다.</translation>
    </message>
    <message>
        <source>Off by {0}.</source>
        <translation>차이는 {0}입니다.</translation>
    </message>
    <message>
        <source>Hits: {0} of {1}</source>
        <translation>맞힌 횟수: {0}/{1}</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Answer</source>
        <translation>정답 보기</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>The slope alone</source>
        <translation>기울기만</translation>
    </message>
    <message>
        <source>To the lowest point in one step</source>
        <translation>한 걸음에 가장 낮은 점으로</translation>
    </message>
    <message>
        <source>Over the lowest point and back</source>
        <translation>가장 낮은 점을 넘나들기</translation>
    </message>
    <message>
        <source>Too large a learning rate</source>
        <translation>너무 큰 학습률</translation>
    </message>
    <message>
        <source>Slope and intercept</source>
        <translation>기울기와 절편</translation>
    </message>
    <message>
        <source>Momentum, at the same learning rate</source>
        <translation>같은 학습률로 모멘텀</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>The course’s TensorFlow program</source>
        <translation>강의의 TensorFlow 프로그램</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>a line every</source>
        <translation>출력 간격</translation>
    </message>
    <message>
        <source>a line every so many steps</source>
        <translation>출력 간격 (걸음 수)</translation>
    </message>
    <message>
        <source>a whole number from 1 to {0}</source>
        <translation>1부터 {0}까지의 정수</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation>모든 줄을 복사합니다</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Save all lines as a text file</source>
        <translation>모든 줄을 텍스트 파일로 저장합니다</translation>
    </message>
    <message>
        <source>log of the run</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에포크</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>intercept</source>
        <translation>절편</translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>step</source>
        <translation>걸음</translation>
    </message>
    <message>
        <source>error ({0})</source>
        <translation>오차 ({0})</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>지금 실행</translation>
    </message>
    <message>
        <source>error so far</source>
        <translation>지금까지의 오차</translation>
    </message>
    <message>
        <source>known beyond</source>
        <translation>이후의 오차</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>{0}걸음</translation>
    </message>
    <message>
        <source>error {0}</source>
        <translation>오차 {0}</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>MAE, mean absolute</source>
        <translation>MAE, 평균 절대 오차</translation>
    </message>
    <message>
        <source>The mean of the residuals without their sign: outliers weigh less</source>
        <translation>부호를 뗀 잔차의 평균: 이상값의 영향이 작습니다</translation>
    </message>
    <message>
        <source>it is made of straight pieces, which have no curvature</source>
        <translation>곧은 선분으로 이루어져 곡률이 없기 때문입니다</translation>
    </message>
    <message>
        <source>MSE, mean square</source>
        <translation>MSE, 평균 제곱 오차</translation>
    </message>
    <message>
        <source>The mean of the squared residuals, without a half: a parabola</source>
        <translation>잔차 제곱의 평균(1/2 없음): 포물선입니다</translation>
    </message>
    <message>
        <source>RMSE, root of it</source>
        <translation>RMSE, 평균 제곱근 오차</translation>
    </message>
    <message>
        <source>The root of the mean squared error: in the unit of the data</source>
        <translation>평균 제곱 오차의 제곱근: 데이터와 단위가 같습니다</translation>
    </message>
    <message>
        <source>its curvature changes from place to place</source>
        <translation>곡률이 곳에 따라 달라지기 때문입니다</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;As the desktop</source>
        <translation>시스템 설정대로(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Projector: large and strong</source>
        <translation>프로젝터: 크고 굵게(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;chedule of the learning rate</source>
        <translation>학습률의 변화 방식(&amp;C)</translation>
    </message>
    <message>
        <source>Panels sho&amp;wn</source>
        <translation>보이는 그래프(&amp;W)</translation>
    </message>
    <message>
        <source>Languag&amp;e</source>
        <translation>언어(&amp;A)</translation>
    </message>
    <message>
        <source>The program made a mistake; your scenario is kept and can be saved. ({0})</source>
        <translation>프로그램에 오류가 생겼습니다. 시나리오는 그대로 있으며 저장할 수 있습니다. ({0})</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>테마(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation>메시지 닫기</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>a number</source>
        <translation>수</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>“{0}” cannot be {1}: it must be {2}</source>
        <translation>{1}: “{0}”은(는) 쓸 수 없습니다. {2}만 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>잔차</translation>
    </message>
    <message>
        <source>velocity</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>sum of squares</source>
        <translation>제곱의 합</translation>
    </message>
    <message>
        <source>mean square</source>
        <translation>제곱의 평균</translation>
    </message>
    <message>
        <source>mean derivative</source>
        <translation>변화율의 평균</translation>
    </message>
    <message>
        <source>corrected mean square</source>
        <translation>보정한 제곱의 평균</translation>
    </message>
    <message>
        <source>corrected mean derivative</source>
        <translation>보정한 변화율의 평균</translation>
    </message>
    <message>
        <source>|residual|</source>
        <translation>|잔차|</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>부호</translation>
    </message>
    <message>
        <source>residual²</source>
        <translation>잔차²</translation>
    </message>
    <message>
        <source>… {0} more</source>
        <translation>… 외 {0}개</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>합</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>intercept</source>
        <translation>절편</translation>
    </message>
    <message>
        <source>share</source>
        <translation>기여</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>derivative</source>
        <translation>순간 변화율</translation>
    </message>
</context>
<context>
    <name>Optimizers</name>
    <message>
        <source>AdaGrad</source>
        <translation>AdaGrad</translation>
    </message>
    <message>
        <source>The steps shrink as the squares of the derivatives add up</source>
        <translation>순간 변화율의 제곱이 쌓일수록 걸음이 짧아집니다</translation>
    </message>
    <message>
        <source>it sets the length of its steps itself</source>
        <translation>걸음의 길이를 스스로 정하기 때문입니다</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>The mean derivative of late, divided by its usual size</source>
        <translation>최근 순간 변화율의 평균을 평소 크기로 나눕니다</translation>
    </message>
    <message>
        <source>gradient descent</source>
        <translation>경사 하강법</translation>
    </message>
    <message>
        <source>Each step is the learning rate times the derivative</source>
        <translation>걸음마다 학습률에 순간 변화율을 곱한 만큼 갑니다</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>The steps gather speed, like a heavy ball that rolls</source>
        <translation>구르는 무거운 공처럼 걸음에 속도가 붙습니다</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>네스테로프</translation>
    </message>
    <message>
        <source>Momentum that looks a step ahead</source>
        <translation>한 걸음 앞을 내다보는 모멘텀입니다</translation>
    </message>
    <message>
        <source>there is no rule of thumb for it</source>
        <translation>어림 규칙이 없기 때문입니다</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>The derivative is divided by its usual size of late</source>
        <translation>순간 변화율을 최근의 평소 크기로 나눕니다</translation>
    </message>
</context>
<context>
    <name>Panels</name>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오차</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>계산</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>바로 가기</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>RateSlider</name>
    <message>
        <source>No limit is marked: theory gives one only for gradient descent and momentum on MSE.</source>
        <translation>경계를 표시하지 않았습니다. MSE에서 경사 하강법이나 모멘텀을 쓸 때만 이론으로 구할 수 있습니다.</translation>
    </message>
    <message>
        <source>below {0}: creeping (thin)</source>
        <translation>{0} 미만: 느림 (가는 선)</translation>
    </message>
    <message>
        <source>up to {0}: good (thick)</source>
        <translation>{0}까지: 알맞음 (굵은 선)</translation>
    </message>
    <message>
        <source>up to {0}: oscillating (dashes)</source>
        <translation>{0}까지: 진동 (긴 점선)</translation>
    </message>
    <message>
        <source>above that: diverging (dots)</source>
        <translation>그 이상: 발산 (짧은 점선)</translation>
    </message>
    <message>
        <source>tick at {0}: there in one step</source>
        <translation>{0}의 눈금: 한 걸음에 도착</translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>diverged at step {0}: the numbers became too large</source>
        <translation>{0}걸음에서 발산: 수가 너무 커졌습니다</translation>
    </message>
    <message>
        <source>diverged at step {0}: the learning rate is too large</source>
        <translation>{0}걸음에서 발산: 학습률이 너무 큽니다</translation>
    </message>
    <message>
        <source>ready to descend</source>
        <translation>내려갈 준비가 되었습니다</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>내려가는 중입니다</translation>
    </message>
    <message>
        <source>oscillating: each step jumps over the minimum</source>
        <translation>진동: 걸음마다 가장 낮은 점을 뛰어넘습니다</translation>
    </message>
    <message>
        <source>diverging: the error grows</source>
        <translation>발산: 오차가 커집니다</translation>
    </message>
    <message>
        <source>at rest: the derivative is practically 0</source>
        <translation>멈춤: 순간 변화율이 사실상 0입니다</translation>
    </message>
    <message>
        <source>converged: the derivative is practically 0</source>
        <translation>수렴: 순간 변화율이 사실상 0입니다</translation>
    </message>
    <message>
        <source>all steps done</source>
        <translation>모든 걸음을 마쳤습니다</translation>
    </message>
    <message>
        <source>1 Predict: how far does the line miss each point?</source>
        <translation>1 예측: 직선이 점에서 얼마나 벗어납니까?</translation>
    </message>
    <message>
        <source>2 Differentiate: which way is down, and how steep?</source>
        <translation>2 미분: 어느 쪽이 내리막이고 얼마나 가파릅니까?</translation>
    </message>
    <message>
        <source>3 Move: learning rate times derivative, downhill</source>
        <translation>3 이동: 학습률 × 순간 변화율만큼 내리막으로</translation>
    </message>
    <message>
        <source>4 Update: the new slope</source>
        <translation>4 갱신: 새로운 기울기</translation>
    </message>
    <message>
        <source>derivative</source>
        <translation>순간 변화율</translation>
    </message>
    <message>
        <source>derivatives (slope, intercept)</source>
        <translation>순간 변화율 (기울기, 절편)</translation>
    </message>
    <message>
        <source>step</source>
        <translation>걸음</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>intercept</source>
        <translation>절편</translation>
    </message>
    <message>
        <source>error ({0})</source>
        <translation>오차 ({0})</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
</context>
<context>
    <name>ScenarioBar</name>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>How far a step goes: 0.1, 1e-3 or 1/60</source>
        <translation>한 걸음의 크기: 0.1, 1e-3, 1/60처럼 씁니다</translation>
    </message>
    <message>
        <source>what descends</source>
        <translation>움직이는 값</translation>
    </message>
    <message>
        <source>Whether the intercept is held or descends too</source>
        <translation>절편을 그대로 둘지, 함께 움직일지 정합니다</translation>
    </message>
    <message>
        <source>error measure</source>
        <translation>오차 지표</translation>
    </message>
    <message>
        <source>How the residuals become one number</source>
        <translation>잔차를 하나의 수로 나타내는 방법</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>최적화 방법</translation>
    </message>
    <message>
        <source>How the derivative becomes a step</source>
        <translation>순간 변화율로 걸음을 정하는 방법</translation>
    </message>
    <message>
        <source>start slope</source>
        <translation>출발 기울기</translation>
    </message>
    <message>
        <source>Where the line starts; or click the error curve</source>
        <translation>직선의 출발점입니다. 오차 곡선을 클릭해도 됩니다</translation>
    </message>
    <message>
        <source>start intercept</source>
        <translation>출발 절편</translation>
    </message>
    <message>
        <source>Where the line starts</source>
        <translation>직선의 출발점입니다</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>걸음 수</translation>
    </message>
    <message>
        <source>After how many steps the run ends</source>
        <translation>실행을 끝낼 걸음 수</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>0보다 큰 수</translation>
    </message>
    <message>
        <source>a whole number from 1 to {0}</source>
        <translation>1부터 {0}까지의 정수</translation>
    </message>
    <message>
        <source>No limit is known here: {0}</source>
        <translation>여기서는 한계를 알 수 없습니다: {0}</translation>
    </message>
    <message>
        <source>a whole number from {0} to below {1}</source>
        <translation>{0} 이상 {1} 미만의 정수</translation>
    </message>
    <message>
        <source>a number above {0} and below {1}</source>
        <translation>{0}보다 크고 {1}보다 작은 수</translation>
    </message>
    <message>
        <source>a number from {0} to below {1}</source>
        <translation>{0} 이상 {1} 미만의 수</translation>
    </message>
    <message>
        <source>creeping</source>
        <translation>느림</translation>
    </message>
    <message>
        <source>good</source>
        <translation>알맞음</translation>
    </message>
    <message>
        <source>oscillating</source>
        <translation>진동</translation>
    </message>
    <message>
        <source>diverging</source>
        <translation>발산</translation>
    </message>
</context>
<context>
    <name>Schedules</name>
    <message>
        <source>constant rate</source>
        <translation>일정한 학습률</translation>
    </message>
    <message>
        <source>The learning rate changes only by hand</source>
        <translation>학습률이 손으로 바꿀 때만 달라집니다</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>지수적으로</translation>
    </message>
    <message>
        <source>Each step multiplies the rate by a factor</source>
        <translation>걸음마다 학습률에 배수를 곱합니다</translation>
    </message>
    <message>
        <source>one over the steps</source>
        <translation>걸음 수에 반비례</translation>
    </message>
    <message>
        <source>The rate falls as one over the number of steps</source>
        <translation>학습률이 걸음 수에 반비례하여 줄어듭니다</translation>
    </message>
    <message>
        <source>stairs</source>
        <translation>계단식으로</translation>
    </message>
    <message>
        <source>Every so many steps the rate is multiplied by a factor</source>
        <translation>정한 걸음 수마다 학습률에 배수를 곱합니다</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>워밍업</translation>
    </message>
    <message>
        <source>The rate begins low and rises evenly to its full height</source>
        <translation>학습률이 낮게 시작하여 고르게 올라갑니다</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Added to the root, so that nothing is divided by 0</source>
        <translation>0으로 나누지 않도록 제곱근에 더하는 수</translation>
    </message>
    <message>
        <source>Share of the mean gradient that is kept from step to step</source>
        <translation>걸음마다 순간 변화율의 평균을 남기는 비율</translation>
    </message>
    <message>
        <source>Share of the mean square that is kept from step to step</source>
        <translation>걸음마다 제곱의 평균을 남기는 비율</translation>
    </message>
    <message>
        <source>Share of the velocity that is kept from step to step</source>
        <translation>걸음마다 속도를 남기는 비율</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>모멘텀</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>배수</translation>
    </message>
    <message>
        <source>What the rate is multiplied by</source>
        <translation>학습률에 곱하는 수</translation>
    </message>
    <message>
        <source>decay</source>
        <translation>감쇠</translation>
    </message>
    <message>
        <source>How soon the rate falls</source>
        <translation>학습률이 줄어드는 빠르기</translation>
    </message>
    <message>
        <source>every</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Steps until the rate changes</source>
        <translation>학습률이 바뀌기까지의 걸음 수</translation>
    </message>
    <message>
        <source>rising steps</source>
        <translation>오르는 걸음 수</translation>
    </message>
    <message>
        <source>Steps until the rate is full</source>
        <translation>학습률이 다 오르기까지의 걸음 수</translation>
    </message>
    <message>
        <source>first</source>
        <translation>처음 비율</translation>
    </message>
    <message>
        <source>Share of the rate at the start</source>
        <translation>시작할 때의 학습률의 비율</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>step</source>
        <translation>걸음</translation>
    </message>
    <message>
        <source>The step looked at; write another one to go there</source>
        <translation>지금 보는 걸음입니다. 다른 수를 쓰면 그 걸음으로 갑니다</translation>
    </message>
    <message>
        <source>scrub bar</source>
        <translation>탐색 막대</translation>
    </message>
    <message>
        <source>Drag to any step that is known</source>
        <translation>끌어서 계산된 걸음으로 갑니다</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>최대한 빠르게</translation>
    </message>
    <message>
        <source>{0} steps/s</source>
        <translation>초당 {0}걸음</translation>
    </message>
    <message>
        <source>a whole number from 0 to {0}</source>
        <translation>0부터 {0}까지의 정수</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>/ {0}</translation>
    </message>
    <message>
        <source>{0} steps are known, the run ends at {1}</source>
        <translation>{0}걸음까지 계산했고 {1}걸음에서 끝납니다</translation>
    </message>
</context>
</TS>
