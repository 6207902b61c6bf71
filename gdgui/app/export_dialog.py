"""The export dialog: what to make of the run, with a preview and an estimate."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QImage, QPixmap, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gdgui.app.asking import may_replace
from gdgui.app.export_texts import (
    background_texts,
    estimate_text,
    format_texts,
    panel_texts,
    size_texts,
    theme_texts,
)
from gdgui.export.clip import Clip, clip_of
from gdgui.export.destination import check_destination
from gdgui.export.formats import FORMATS, VIDEO
from gdgui.export.plan import ExportPlan
from gdgui.export.renderer import Renderer
from gdgui.export.sizes import PRESETS
from gdgui.frames.view_state import ViewState
from gdgui.model.errors import GdguiError
from gdgui.model.scenario import Scenario
from gdgui.views.controls.choice_box import ChoiceBox
from gdgui.views.look.texts import error_text, translate

__all__ = ["ExportDialog"]

PREVIEW_WIDTH: Final = 300
PREVIEW_MILLISECONDS: Final = 250
RATES: Final = (10, 20, 25, 50)


class ExportDialog(QDialog):
    """Asks what is to be exported, and shows its first, middle and last frame.

    Parameters
    ----------
    scenario : Scenario
        The run.
    newest : int
        The last step that is known, which the range ends with at first.
    theme_name : str
    folder : str
        Where the file goes at first.
    view : ViewState
        What the window shows; the export begins with its panels and its scale of the loss.
    """

    def __init__(
        self,
        scenario: Scenario,
        newest: int,
        theme_name: str,
        folder: str,
        parent: QWidget | None = None,
        *,
        view: ViewState | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ExportDialog", "Export"))
        self._scenario, self._view = scenario, view or ViewState()
        self.plan: ExportPlan | None = None
        self._build_fields(newest, theme_name)
        self.output = QLineEdit(str(Path(folder or Path.home()) / f"{scenario.data.name}.{VIDEO.name}"))
        self.previews = [QLabel() for _ in range(3)]
        self.estimate = QLabel()
        self.estimate.setWordWrap(True)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PREVIEW_MILLISECONDS)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self._name_fields()
        self._connect()
        self.refresh()

    def _build_fields(self, newest: int, theme_name: str) -> None:
        self.format = ChoiceBox()
        for name, text in format_texts().items():
            self.format.addItem(text, name)
        self.format.setCurrentIndex(self.format.findData(VIDEO.name))
        self.picture_size = ChoiceBox()
        self.picture_size.addItem(translate("ExportDialog", "as suits the format"), None)
        for name, text in size_texts().items():
            width, height = PRESETS[name]
            self.picture_size.addItem(f"{width} × {height} ({text})", (width, height))
        self.scale = _number(1, 4, 1)
        self.fps = ChoiceBox()
        for rate in RATES:
            self.fps.addItem(translate("ExportDialog", "{0} a second").format(rate), rate)
        self.fps.setCurrentIndex(self.fps.findData(25))
        steps = self._scenario.steps
        self.first, self.last = _number(0, steps, 0), _number(0, steps, max(newest, min(1, steps)))
        self.paced = QCheckBox(translate("ExportDialog", "choose a pace that can be watched"))
        self.paced.setChecked(True)
        self.every, self.between = _number(1, max(1, steps), 1), _number(0, 1000, 12)
        self.theme = ChoiceBox()
        for name, text in theme_texts().items():
            self.theme.addItem(text, name)
        self.theme.setCurrentIndex(max(0, self.theme.findData(theme_name)))
        self.background = ChoiceBox()
        for name, text in background_texts().items():
            self.background.addItem(text, name)
        self.panels = {name: QCheckBox(text) for name, text in panel_texts().items()}
        for name, box in self.panels.items():
            box.setChecked(self._view.shows(name))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(translate("ExportDialog", "format"), self.format)
        form.addRow(translate("ExportDialog", "size"), _row(self.picture_size, QLabel("×"), self.scale))
        between = QLabel(translate("ExportDialog", "to"))
        form.addRow(translate("ExportDialog", "steps from"), _row(self.first, between, self.last))
        form.addRow("", self.paced)
        gliding = QLabel(translate("ExportDialog", "frames between"))
        form.addRow(translate("ExportDialog", "every … steps"), _row(self.every, gliding, self.between))
        form.addRow(translate("ExportDialog", "frames"), self.fps)
        form.addRow(translate("ExportDialog", "theme"), self.theme)
        form.addRow(translate("ExportDialog", "background"), self.background)
        form.addRow(translate("ExportDialog", "panels"), _row(*self.panels.values()))
        browse = QPushButton(translate("ExportDialog", "Choose…"))
        browse.clicked.connect(self._browse)
        form.addRow(translate("ExportDialog", "file"), _row(self.output, browse))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        layout = QGridLayout(self)
        layout.addLayout(form, 0, 0)
        layout.addLayout(self._preview_column(), 0, 1)
        layout.addWidget(self.estimate, 1, 0, 1, 2)
        layout.addWidget(self.buttons, 2, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        layout.setColumnMinimumWidth(0, 30 * self.fontMetrics().height())
        layout.setVerticalSpacing(14)
        layout.setHorizontalSpacing(24)

    def _name_fields(self) -> None:
        """Name for a screen reader the fields that share a row with others, and so have no label alone."""
        for field, name in (
            (self.picture_size, translate("ExportDialog", "size")),
            (self.scale, translate("ExportDialog", "times as large")),
            (self.first, translate("ExportDialog", "steps from")),
            (self.last, translate("ExportDialog", "to")),
            (self.every, translate("ExportDialog", "every … steps")),
            (self.between, translate("ExportDialog", "frames between")),
            (self.output, translate("ExportDialog", "file")),
            (self.format, translate("ExportDialog", "format")),
            (self.fps, translate("ExportDialog", "frames")),
            (self.theme, translate("ExportDialog", "theme")),
            (self.background, translate("ExportDialog", "background")),
        ):
            field.setAccessibleName(name)

    def _preview_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        captions = (
            translate("ExportDialog", "first frame"),
            translate("ExportDialog", "middle"),
            translate("ExportDialog", "last frame"),
        )
        for caption, preview in zip(captions, self.previews, strict=True):
            label = QLabel(caption)
            label.setObjectName("caption")
            preview.setFixedSize(PREVIEW_WIDTH, PREVIEW_WIDTH * 9 // 16)
            preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
            preview.setAccessibleName(caption)
            column.addWidget(label)
            column.addWidget(preview)
        column.addStretch()
        return column

    def _connect(self) -> None:
        for box in (self.picture_size, self.fps, self.theme, self.background):
            box.currentIndexChanged.connect(self._refresh_later)
        self.format.currentIndexChanged.connect(self._change_ending)
        for number in (self.scale, self.first, self.last, self.every, self.between):
            number.valueChanged.connect(self._refresh_later)
        for check in (self.paced, *self.panels.values()):
            check.toggled.connect(self._refresh_later)
        self.output.textChanged.connect(self._refresh_later)

    @Slot()
    def _refresh_later(self) -> None:
        self._later.start()

    @Slot()
    def _change_ending(self) -> None:
        name = self.format.currentData()
        output = Path(self.output.text())
        if output.name:
            # Several pictures go into a folder, which has no ending.
            self.output.setText(str(output.with_suffix("" if FORMATS[name].single else f".{name}")))
        self._refresh_later()

    @Slot()
    def _browse(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self,
            translate("ExportDialog", "Export"),
            self.output.text(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self.output.setText(path)

    def _asked_for(self) -> ExportPlan:
        """Return the plan as the fields have it.

        Raises
        ------
        GdguiError
            It cannot be carried out.
        """
        name = self.format.currentData()
        form = FORMATS[name]
        paced = self.paced.isChecked()
        return ExportPlan(
            scenario=self._scenario,
            output=Path(self.output.text()),
            format_name=name,
            size=self.picture_size.currentData(),
            scale=self.scale.value(),
            fps=self.fps.currentData() if form.moves else None,
            first=self.first.value(),
            last=self.last.value(),
            every=None if paced else self.every.value(),
            between=None if paced else self.between.value(),
            theme=self.theme.currentData(),
            background=self.background.currentData(),
            view=self._view.with_changes(
                panels=tuple(panel for panel, box in self.panels.items() if box.isChecked())
            ),
        )

    @Slot()
    def refresh(self) -> None:
        """Show preview and estimate of what the fields ask for, or what is wrong with them."""
        form = FORMATS[self.format.currentData()]
        paced = self.paced.isChecked()
        for field, used in (
            (self.fps, form.moves),
            (self.every, not paced),
            (self.between, not paced),
            (self.background, form.paints),
        ):
            field.setEnabled(used)
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        try:
            self.plan = self._asked_for()
            # Whether to replace what is there is asked in the end.
            check_destination(self.plan.output, folder=self.plan.makes_folder, overwrite=True)
            clip = clip_of(self.plan)
        except GdguiError as error:
            self.plan = None
            self.estimate.setText(error_text(error))
            save.setEnabled(False)
            return
        save.setEnabled(True)
        self.estimate.setText(estimate_text(clip))
        if form.paints:
            self._show_previews(clip)
        else:
            for preview in self.previews:
                preview.clear()

    def _show_previews(self, clip: Clip) -> None:
        width, height = clip.plan.pixels
        small = replace(clip.plan, size=(width // clip.plan.scale, height // clip.plan.scale), scale=1)
        clip = replace(clip, plan=small)
        renderer = Renderer(clip)
        try:
            for number, label in zip((0, len(clip) // 2, len(clip) - 1), self.previews, strict=True):
                label.setPixmap(_preview(renderer, number))
        finally:
            renderer.close()

    @Slot()
    def _accept(self) -> None:
        self.refresh()
        if self.plan is None:
            return
        if self.plan.output.exists():
            if not may_replace(self, translate("ExportDialog", "Export"), self.plan.output):
                return
            self.plan = replace(self.plan, overwrite=True)
        self.accept()


def _preview(renderer: Renderer, number: int) -> QPixmap:
    pixels = bytearray(4 * renderer.width * renderer.height)
    image = renderer.image(memoryview(pixels))
    renderer.draw(number, image)
    shown = image.scaled(
        PREVIEW_WIDTH,
        PREVIEW_WIDTH * 9 // 16,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return QPixmap.fromImage(QImage(shown).copy())


def _number(least: int, most: int, value: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(least, most)
    field.setGroupSeparatorShown(True)
    field.setValue(value)
    return field


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget, 0 if isinstance(widget, QLabel | QPushButton) else 1)
    return holder
