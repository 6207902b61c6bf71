<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New: the four points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the four points and a gentle learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open data or scenario…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open points from a CSV file, or a saved scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save scenario…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save data, settings and changes of the learning rate to play them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a film, pictures, pages or a table of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the frame in view as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;frame…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the frame in view as PNG, PDF or SVG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the run before the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the undone change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the descent, or pause it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to step 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go one step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go one step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ten steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go ten steps on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten steps b&amp;ack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go ten steps back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On, as a remote does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the lesson, or one step where none is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bac&amp;k, as a remote does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back in the lesson, or one step where none is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;newest step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the last step that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the run anew, with the first learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ran&amp;dom start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw another start: slope in 0..10, intercept in 0..100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play more steps per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play fewer steps per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the learning rate by a tenth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower the learning rate by a tenth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the scene before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to the scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to how the scene began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the lesson and keep the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all again after zooming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logarithmic loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the error over the steps by powers of ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stage by stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take each step in four: predict, differentiate, move, update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sec&amp;ant before tangent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a secant slide into the tangent, when going stage by stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;quares of the residuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the square of each residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Glide from step to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the point glide along the curve instead of jumping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Numbers of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how derivative and update are computed, with all numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;uess first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before each step, click in the error panel where it will lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a line for every so many steps, as a program prints them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge letters, strokes and points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce letters, strokes and points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Us&amp;ual letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to the theme&apos;s own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen with the board, large and strong; Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Black screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank the screen while presenting, or show it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen, or stop doing so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what each key does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About gdgui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show version and licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Step {0}: slope {1}, intercept {2}, error {3}, derivative {4}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intercept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>residual {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours studied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x (across)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y (up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} columns. Which of them are the points?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the error panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the descent at that slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom; over an axis, that axis alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the view; with the right button, stretch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About gdgui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient descent at work: a line finds its place among data points, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT licence. Letters: Noto Sans KR, SIL Open Font License 1.1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at intercept = {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derivative {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Δy / Δx = {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>that would be {0} frames; at most {1} can be exported: choose a shorter range, a larger every or fewer between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} can hold one frame, and that would be {1}; name a folder for them, or give from and to the same step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>converged at step {0}: the gradient is practically 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at step {0}: the numbers grew too large to compute with; the learning rate is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at step {0}: the loss grew beyond all measure; the learning rate is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, and the run ends before it ({2}); ask for step {3} at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be one of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ends in {1}, which is no known format; end it in {2}, or in nothing for a folder of PNG pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no folder; make it first, or choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing can be written into {0}; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a folder, and this export makes a file; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no file that could be replaced; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is there already; choose another name, or ask to overwrite it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is write-protected; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a file, and this export makes a folder; choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1}, which is no exported frame; choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds frames already; choose another folder, or ask to overwrite them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would take about {1} MB, and {2} MB are free there; choose another disk, a smaller size or fewer frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from is {0} and to is {1}: that is no frame; exchange them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, and the scenario makes {2} steps at most; ask for fewer, or give it more steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a number of seconds from {2} to {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is for formats that move, and {1} does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fps is {0}, and GIF counts in hundredths of a second; it must be one of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background is transparent, and {0} has none such; use webp, apng, gif, png, pdf or svg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {0} theme cannot be read on a white background; use light or projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>panels must be some of {0}, each once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a whole number from {2} to {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size is {0}; it must be like 1920x1080, or one of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture would be {0}x{1} pixels; each side must be from {2} to {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture would be {0}x{1} pixels; the panels need one that is at most {2} times as long as wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data.file is {0}; a lesson reads only a file beside it, by its name alone: put the file into the lesson&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a known key; {1} stands at the top of the lesson, above the first [table]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a known key; {1} stands in the scene itself, below [[scenes]] and above its first [scenes.table]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing; write it as {0}.en = &quot;…&quot; and {0}.ko = &quot;…&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} bytes; it cannot be a lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: it has more than {2} characters; break it into several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenes is missing; a lesson has at least one table [[scenes]]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: in scenario: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, scene {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {0}; write each scene as [[scenes]] with its keys below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, scene {1} ({2}): {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name is missing; give each scene one, as name = &quot;first-step&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name is {0}; it must be of a-z, 0-9 and -, at most 40</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name is {0}, as in a scene before it; give each scene its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set is {0}; it must be a table: [scenes.set] and its keys below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in set: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in show.beside: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson {0} cannot be read ({1}). Install gdgui again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no built-in lesson {0}; did you mean {1}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no built-in lesson {0}; there are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a whole number from {2} to {3}, the run&apos;s last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs the panel {1}; add it to show.panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show.panels names a panel twice; name each once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a table with a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is the same run; give it one of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at.stage is &apos;update&apos;, and nothing was updated at step 0; begin with &apos;predict&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1} are given; one thing moves in a scene, make two of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>play is given at the run&apos;s last step; begin earlier, or set more steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a number of steps a second from {2} to {3}, or {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sweep needs the panel data or error; add it to show.panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slide goes from {0} to {1}; it must begin beside the point and stay on that side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} goes from {1} to {2}, so nothing moves; give two numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; the error there is too large to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a whole number from {2} to {3}, the number of the right choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is given, and a click answers this question; take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question.kind is &apos;click&apos; at the run&apos;s last step; no point comes after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a finite number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} entries; it must have {2} to {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; write a text as {0}.en = &quot;…&quot; and {0}.ko = &quot;…&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing; every text needs English, others fall back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has the sign {1}, which cannot be shown; take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} characters; it must have 1 to {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a ** without its counterpart in the same paragraph; bold is **so**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, column {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, column {1} ({2}): {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, row {1}, column {2}: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, row {1}, column {2} ({3}): {4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cell is empty; fill in a number or delete the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a finite number; fill in a number or delete the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a number; write plain digits as in 1234.5, without units or thousands marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a decimal comma after numbers with a decimal point; use one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a decimal point after numbers with a decimal comma; use one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is beyond ±1e100; give the column in another unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has {0} cells where the header has {1}; give every row the same number of cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has {0} cells where the header has {1}, the first too many is {2}; give every row the same number of cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has {0} cells where row {3} has {1}; give every row the same number of cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has {0} cells where row {3} has {1}, the first too many is {2}; give every row the same number of cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, row {1}, column {2}: the quote that opens there is not closed; add the missing &quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, row 1: {1} cannot separate columns; use comma, semicolon, tab, blank, | or :</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a text file; if it is a spreadsheet, save it as CSV and open that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not exist; check the name and the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may not be read; ask for permission or copy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a folder; choose a CSV file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a file; choose a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, row {1} is longer than {2} bytes; a CSV file has one short line for each point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has more than {1} rows; give a part of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB; give a part of its rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, row {1} holds the byte 0x{2}, which is neither UTF-8 nor CP949; save the file as CSV in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, row {1} is not valid UTF-16; save the file as CSV in UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a finite number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be 0 (off) or above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a mapping from names to numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimizer {0} has no setting {1}; it has no settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimizer {0} has no setting {1}; its settings are {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a number above {2} and below {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a number from {2} to below {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too large for the memory; give a part of its rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty; give a row with x and y for each point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no column {1}, only one; x and y need two, separated by comma, semicolon, tab or blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no column {1}; its columns are {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data.sha256 is given without data.file, which it is to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data.name is missing; data need a name, x and y, or a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a list of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data.name is {0}, and the built-in data are {1}; other data need data.x and data.y, or data.file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be the name of a column, or its number from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data.file is {0}; it cannot be read ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data file {0} has changed since the scenario was saved; delete data.sha256 to use it as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x has {0} values and y has {1}; each point needs both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line needs at least two points, and there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line needs at least two points, and there is 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all x are equal ({0}), so every line through them is vertical; give points with different x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all x are practically equal ({0}), so every line through them is vertical; give points with different x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must hold numbers between -1e100 and 1e100 only ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} value {1} is {2}; it must be a number between -1e100 and 1e100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no built-in scenario {0}; there are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a slope with an intercept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start is slope {0}, intercept {1}: the loss there is too large to compute with; start nearer to the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a tuple of learning rate changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a step with a learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is larger than {1} bytes; it cannot be a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a title, label or file name holds {0}, which no file can; take it out to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start has a seed and a slope or an intercept too; give the one or the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes is {0}; write each change as [[changes]] with step and learning_rate below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a known key; {1} stands at the top, above the first [table]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a known key; did you mean {1}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a known key; the keys here are {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}; it must be a table: [{0}] and its keys below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}: this is not UTF-8 text; save it as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a number in it is too long to read, or a list too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}, column {2}: {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, line {1}, at the end: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format is {0}; it must be {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format is {0}, and this version of gdgui reads up to {1}; a newer gdgui wrote it: update gdgui</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font {0} cannot be read ({1}). Install gdgui again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {0} does not hold the font {1}. Install gdgui again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as suits the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a pace that can be watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every … steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frames, about {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frames, {1} seconds, about {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP4 film (H.264)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GIF animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebM film (VP9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures, a file a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>animated PNG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>animated WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, a page a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG pictures, a file a frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table of numbers (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>projector: large and strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the theme’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transparent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportProgress</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame {0} of {1}, {2} a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>An export is under way; wait for it or cancel it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export is under way. Close, and give it up?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and pages ({0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open data or scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and scenarios ({0});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guess</name>
    <message>
        <source>Where will the next point land? Click in the error panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit! Off by {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hits: {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>The slope alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the lowest point in one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the lowest point and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large a learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope and intercept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Momentum, at the same learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course’s TensorFlow program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>a line every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line every so many steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 1 to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all lines as a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intercept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossPanel</name>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known beyond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Projector: large and strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake; your scenario is kept and can be saved. ({0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be {1}: it must be {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RateSlider</name>
    <message>
        <source>No limit is marked: theory gives one only for gradient descent and momentum on MSE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below {0}: creeping (thin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {0}: good (thick)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {0}: oscillating (dashes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>above that: diverging (dots)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick at {0}: there in one step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readout</name>
    <message>
        <source>diverged at step {0}: the numbers became too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at step {0}: the learning rate is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready to descend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oscillating: each step jumps over the minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverging: the error grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at rest: the derivative is practically 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>converged: the derivative is practically 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all steps done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Predict: how far does the line miss each point?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Differentiate: which way is down, and how steep?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Move: learning rate times derivative, downhill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Update: the new slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derivative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>derivatives (slope, intercept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intercept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScenarioBar</name>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far a step goes: 0.1, 1e-3 or 1/60</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what descends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the intercept is held or descends too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the residuals become one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the derivative becomes a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start slope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the line starts; or click the error curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start intercept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the line starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After how many steps the run ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 1 to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slope and intercept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MSE, mean square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE, root of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE, mean absolute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient descent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdaGrad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the velocity that is kept from step to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the mean square that is kept from step to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the mean gradient that is kept from step to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the root, so that nothing is divided by 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oscillating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverging</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step looked at; write another one to go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scrub bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to any step that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 0 to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} steps are known, the run ends at {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
