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
