"""The registers in the real window: finding, choosing, editing and removing by mouse and keys."""

# ruff: noqa: F811 - fixtures are imported by name and asked for by name

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from db import queries, rows
from db.changes import Insert, Update
from desktop.ui import theme
from desktop.ui.contacts.area import mail_address
from desktop.ui.portraits import dragging
from tests.fixtures.registers import (
    add_campaign,
    add_contacts,
    add_portraits,
    context,  # noqa: F401
    enter,  # noqa: F401
    portraits,  # noqa: F401
    settle,
    window,  # noqa: F401
)

KEY = Qt.Key


def editor_of(area):
    found = [e for e in area.list.viewport().findChildren(QLineEdit) if e.isVisible()]
    return found[0]


def test_the_count_follows_search_and_filters(portraits, context, qtbot):
    header = portraits.header
    assert header._count.text() == "40"
    qtbot.keyClicks(header.search, "mara")
    qtbot.waitUntil(lambda: header._count.text() == "4 of 40")
    portraits.chip_bar.set_chosen({"no_name": ()})
    settle(qtbot, context)
    assert portraits.stack.currentWidget() is portraits.nothing
    qtbot.mouseClick(portraits.nothing.button, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    assert header._count.text() == "40"
    assert portraits.stack.currentWidget() is portraits.gallery


def test_chips_combine_and_say_what_they_let_through(portraits, context, qtbot):
    context.store.apply(Insert.of("portraits", [rows.Portrait(90, 1, "place", "Altstadt")]))
    menu = portraits.chip_bar.menu("kind")
    menu.actions()[1].trigger()
    settle(qtbot, context)
    assert portraits.model.pages.ids.tolist() == [90]
    button = portraits.chip_bar._buttons["kind"]
    assert button.text() == "Person or place: Place"
    portraits.chip_bar.clear()
    settle(qtbot, context)
    assert portraits.model.rowCount() == 41
    menu.deleteLater()


def test_gallery_and_list_share_what_is_chosen(portraits, context, qtbot, window):
    portraits.keeper.select((33, 34))
    window.actions.trigger("view.list")
    assert portraits.stack.currentWidget() is portraits.list
    assert portraits.chosen() == (33, 34)
    assert context.settings.get("portraits.view") == "list"
    shown = portraits.list.visualRect(portraits.model.index(32, 1))
    assert portraits.list.viewport().rect().intersects(shown)
    window.actions.trigger("view.gallery")
    assert portraits.chosen() == (33, 34)


def test_delete_is_undone_from_the_strip(portraits, window, context, qtbot):
    portraits.keeper.select((1, 2, 3))
    portraits.gallery.setFocus()
    window.actions.trigger("edit.delete")
    settle(qtbot, context)
    assert portraits.model.rowCount() == 37
    assert window.strip.text() == "3 portraits deleted"
    context.undo.undo()
    settle(qtbot, context)
    assert portraits.model.rowCount() == 40


def test_the_scope_narrows_the_list(portraits, context, qtbot):
    add_campaign(context, 2, "Andere")
    add_portraits(context, 3, campaign=2, first=200)
    context.scope.select(2)
    settle(qtbot, context)
    assert portraits.header._count.text() == "3"
    context.scope.select(None)
    settle(qtbot, context)
    assert portraits.header._count.text() == "43"


def test_a_new_person_is_chosen_and_named_at_once(portraits, window, context, qtbot):
    context.scope.select(1)
    window.actions.trigger("view.list")
    window.actions.trigger("portraits.new_person")
    settle(qtbot, context)
    editor = editor_of(portraits)
    qtbot.keyClicks(editor, "Wanda")
    qtbot.keyClick(editor, KEY.Key_Tab)
    age = editor_of(portraits)
    assert age is not editor
    qtbot.keyClicks(age, "61")
    qtbot.keyClick(age, KEY.Key_Return)
    settle(qtbot, context)
    (id_,) = portraits.chosen()
    row = context.store.row("portraits", id_)
    assert (row.name, row.age, row.campaign_id) == ("Wanda", 61, 1)
    assert context.undo.count() == 3


def test_a_cell_keeps_what_cannot_be_until_it_is_mended(portraits, window, context, qtbot):
    window.actions.trigger("view.list")
    portraits.list.start_editing(0, portraits.model.column_named("age"))
    editor = editor_of(portraits)
    qtbot.keyClicks(editor, "200")
    qtbot.keyClick(editor, KEY.Key_Return)
    assert editor.isVisible()
    assert context.undo.count() == 0
    qtbot.keyClick(editor, KEY.Key_Escape)
    assert portraits.model.line(0).age == 1


def test_enter_names_one_row_after_the_other(portraits, window, context, qtbot):
    window.actions.trigger("view.list")
    column = portraits.model.column_named("name")
    ids = [portraits.model.id_at(row) for row in range(4)]
    window.show()
    portraits.list.start_editing(0, column)

    def answer(text, modifiers=Qt.KeyboardModifier.NoModifier):
        editor = editor_of(portraits)
        qtbot.keyClicks(editor, text)
        qtbot.keyClick(editor, KEY.Key_Return, modifiers)
        settle(qtbot, context)

    for text in ("Zoe", "Yann", "Xaver"):
        answer(text)
    assert [context.store.row("portraits", id_).name for id_ in ids[:3]] == ["Zoe", "Yann", "Xaver"]
    assert portraits.chosen() == (ids[3],)
    row = portraits.model.row_of(ids[3])
    above = portraits.model.id_at(row - 1) if row else None
    answer("Vera", Qt.KeyboardModifier.ShiftModifier)
    assert context.store.row("portraits", ids[3]).name == "Vera"
    if above is not None:
        assert portraits.chosen() == (above,)
        qtbot.keyClick(editor_of(portraits), KEY.Key_Escape)
    QApplication.processEvents()
    assert portraits.list.state() == portraits.list.State.NoState


def test_a_portrait_without_a_name_is_told_by_its_file(portraits, window, context, qtbot):
    window.actions.trigger("view.list")
    column = portraits.model.column_named("name")
    picture = rows.Picture(1, "a" * 64, ".jpg", "IMG_0815.jpg", 9, 30, 40)
    context.store.apply(Insert.of("pictures", [picture]))
    context.store.apply(Update("portraits", {5: {"name": ""}}))

    def index():
        settle(qtbot, context)
        return portraits.model.index(portraits.model.row_of(5), column)

    def painted():
        portraits.list.scrollTo(index())
        return portraits.list.viewport().grab(portraits.list.visualRect(index())).toImage()

    empty = painted()
    context.store.apply(Update("portraits", {5: {"picture_id": 1}}))
    assert index().data() == ""
    assert index().data(Qt.ItemDataRole.AccessibleTextRole) == "First name: empty (IMG_0815.jpg)"
    assert painted() != empty
    portraits.list.start_editing(index().row(), column)
    assert editor_of(portraits).text() == ""
    assert editor_of(portraits).placeholderText() == "IMG_0815.jpg"


def test_a_picture_without_a_credit_line_shows_who_is_named_beside_it(
    portraits, window, context, qtbot
):
    window.actions.trigger("view.list")
    column = portraits.model.column_named("credit_line")
    picture = rows.Picture(1, "a" * 64, ".jpg", "1.jpg", 9, 30, 40, creator="Jana Lichtenberg")
    context.store.apply(Insert.of("pictures", [picture]))
    context.store.apply(Update("portraits", {5: {"picture_id": 1}}))
    settle(qtbot, context)
    index = portraits.model.index(portraits.model.row_of(5), column)
    assert index.data() == ""  # the field itself is empty
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Credit line: empty (Jana Lichtenberg)"
    portraits.list.start_editing(index.row(), column)
    assert editor_of(portraits).text() == ""
    assert editor_of(portraits).placeholderText() == "Jana Lichtenberg"


def test_a_pause_in_the_inspector_moves_no_row(portraits, window, context, qtbot):
    window.actions.trigger("view.list")
    before = list(portraits.model.pages.ids)
    portraits.choose((before[3],))
    settle(qtbot, context)
    inspector = portraits.inspector()
    window.show_inspector()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    inspector.focus_field("name")
    widget = inspector.form.editors["own", "name"].widget
    qtbot.keyClicks(widget, "Zz")
    qtbot.waitUntil(lambda: context.store.row("portraits", before[3]).name == "Zz")
    settle(qtbot, context)
    assert list(portraits.model.pages.ids) == before
    assert portraits.chosen() == (before[3],)
    assert widget.hasFocus()
    assert widget.text() == "Zz"


def test_a_status_is_chosen_from_words(portraits, window, context, qtbot):
    window.actions.trigger("view.list")
    column = portraits.model.column_named("status")
    portraits.list.start_editing(0, column)
    (box,) = [b for b in portraits.list.viewport().findChildren(QComboBox) if b.isVisible()]
    assert [box.itemText(i) for i in range(box.count())][:3] == ["Idea", "Draft", "Ready"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert context.store.row("portraits", 1).status == "ready"
    settle(qtbot, context)


def test_typing_in_the_list_searches(portraits, window, context, qtbot):
    portraits.gallery.setFocus()
    qtbot.keyClick(portraits.gallery, KEY.Key_M)
    assert portraits.header.search.text() == "m"
    assert portraits.header.search.hasFocus() or portraits.header.search.isVisible()
    qtbot.keyClicks(portraits.header.search, "ara")
    qtbot.waitUntil(lambda: portraits.model.rowCount() == 4)


def test_the_order_and_the_columns_are_remembered(portraits, window, context, qtbot):
    window.actions.trigger("view.list")
    name = portraits.model.column_named("name")
    portraits.model.sort(name, Qt.SortOrder.DescendingOrder)
    portraits.list.show_column(portraits.model.column_named("kind"), True)
    settle(qtbot, context)
    assert context.settings.get("table.portraits.sort") == "-name"
    state = window.where()
    window.library_closing()
    window.library_opened(state)
    settle(qtbot, context)
    again = window.stage.current
    assert again is not portraits
    assert not again.list.isColumnHidden(again.model.column_named("kind"))
    assert again.model.line(0).name.startswith("Zoë")


def test_duplicate_move_and_wall(portraits, window, context, qtbot):
    add_campaign(context, 2, "Andere")
    portraits.keeper.select((1, 2))
    window.actions.trigger("edit.duplicate")
    settle(qtbot, context)
    copies = portraits.chosen()
    assert len(copies) == 2
    lines = context.store.read(queries.lines, "portraits", copies)
    assert [line.role for line in lines] == ["Brückenwart", "Bäckerin"]
    portraits.doing.move_to(2)
    lines = context.store.read(queries.lines, "portraits", copies)
    assert {line.campaign for line in lines} == {"Andere"}
    settle(qtbot, context)
    portraits.keeper.select((3, 4, 5))
    portraits.doing.place_on_new()
    (wall,) = context.store.read(queries.ids, queries.Query("walls"))
    cells = context.store.read(queries.cells, wall)
    assert [cell.portrait_id for cell in cells] == [3, 4, 5]
    portraits.keeper.select((6,))
    portraits.doing.place_on(wall)
    assert len(context.store.read(queries.cells, wall)) == 4


def test_a_campaign_is_made_named_and_opened(enter, window, context, qtbot):
    area = enter("campaigns")
    assert area.stack.currentWidget() is area.empty
    qtbot.mouseClick(area.empty.button, Qt.MouseButton.LeftButton)
    settle(qtbot, context)
    editor = editor_of(area)
    qtbot.keyClicks(editor, "Wir sind Musterstadt")
    qtbot.keyClick(editor, KEY.Key_Return)
    settle(qtbot, context)
    row = context.store.row("campaigns", area.chosen()[0])
    assert row.name == "Wir sind Musterstadt"
    at = area.list.visualRect(area.model.index(0, 0)).center()
    qtbot.mouseDClick(area.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle(qtbot, context)
    assert context.scope.campaign_id == row.id
    assert window.stage.current.key == "portraits"


def test_portraits_are_dropped_on_a_campaign(enter, context, qtbot):
    add_campaign(context, 1, "Alte")
    add_campaign(context, 2, "Neue")
    add_portraits(context, 3)
    area = enter("campaigns")
    row = area.model.row_of(2)
    at = QPointF(area.list.visualRect(area.model.index(row, 0)).center())
    data: QMimeData = dragging.mime_data((1, 2))

    def dropped(modifiers):
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        target = area.list.viewport()
        over = QDragEnterEvent(at.toPoint(), copy, data, left, modifiers)
        QApplication.sendEvent(target, over)
        QApplication.sendEvent(target, QDropEvent(at, copy, data, left, modifiers))
        settle(qtbot, context)

    dropped(Qt.KeyboardModifier.NoModifier)
    assert area.model.line(row).portraits == 2
    dropped(Qt.KeyboardModifier.ShiftModifier)
    assert area.model.line(row).portraits == 4
    assert context.store.row("portraits", 1).campaign_id == 2


def test_contacts_join_the_campaign_and_get_mail(enter, context, qtbot):
    add_campaign(context)
    add_contacts(context)
    area = enter("contacts")
    area.keeper.select_all()
    area.join(1)
    settle(qtbot, context)
    parts = context.store.read(queries.where, "participations", campaign_id=1)
    assert {part.contact_id for part in parts} == {1, 2}
    assert area.model.data(area.model.index(0, area.model.column_named("roles"))) == "Partner"
    before = context.undo.count()
    area.join(1)
    assert context.undo.count() == before
    assert mail_address(["a@b.de", "", "c@d.de"]).toString() == "mailto:?bcc=a@b.de,c@d.de"
    assert mail_address(["", ""]).isEmpty()
    assert mail_address(["a@b.de"]).toString() == "mailto:a@b.de"


def test_contacts_are_made_by_kind(enter, window, context, qtbot):
    area = enter("contacts")
    window.actions.trigger("contacts.new_organisation")
    settle(qtbot, context)
    editor = editor_of(area)
    qtbot.keyClicks(editor, "Stadtwerke")
    qtbot.keyClick(editor, KEY.Key_Return)
    settle(qtbot, context)
    row = context.store.row("contacts", area.chosen()[0])
    assert (row.kind, row.name) == ("company", "Stadtwerke")
    area.chip_bar.set_chosen({"no_mail": ()})
    settle(qtbot, context)
    assert area.model.rowCount() == 1


def test_the_header_menu_shows_and_hides_columns(portraits, window, qtbot):
    window.actions.trigger("view.list")
    menu = portraits.list.columns_menu()
    names = [action.text() for action in menu.actions()]
    assert names[:3] == ["Photo", "First name", "Age"]
    menu.actions()[2].setChecked(False)
    assert portraits.list.isColumnHidden(2)
    menu.deleteLater()


def test_the_context_menu_offers_the_actions(portraits):
    portraits.keeper.select((1,))
    menu = portraits.context_menu()
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert "Delete" in texts
    assert "Look at the photo" in texts
    menu.deleteLater()


def test_hovering_a_row_tints_it_and_no_other(portraits, window, qtbot):
    window.actions.trigger("view.list")
    qtbot.mouseMove(portraits.list.viewport(), QPoint(200, 50))
    assert portraits.list.hovered in (-1, 1)


def test_columns_are_moved_by_keys_and_put_back(portraits, window, context, qtbot):
    portraits.show_view("list")
    table = portraits.list
    before = [name for name, _width in table.arrangement()]
    menu = table.columns_menu()
    menu.popup(table.mapToGlobal(table.rect().topLeft()))
    for _ in range(3):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(menu, Qt.Key.Key_Up, control)
    assert [name for name, _ in table.arrangement()][:3] == ["picture", "age", "name"]
    assert [action.text() for action in menu.actions()][:3] == ["Photo", "Age", "First name"]
    assert menu.activeAction().text() == "Age"
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert "age" not in [name for name, _ in table.arrangement()]
    menu.close()
    assert context.settings.get("table.portraits.columns")
    portraits.views.save_as("Anders")
    menu = table.columns_menu()
    next(a for a in menu.actions() if a.text() == "Reset columns").trigger()
    assert [name for name, _width in table.arrangement()] == before
    assert not context.settings.get("table.portraits.columns")
    assert portraits.views.text().endswith("•")


def test_columns_are_moved_by_dragging_their_head(portraits, window, context, qtbot):
    portraits.show_view("list")
    header = portraits.list.horizontalHeader()
    name, role = (portraits.model.column_named(n) for n in ("name", "role"))
    start = QPoint(header.sectionViewportPosition(role) + 30, 10)
    end = QPoint(header.sectionViewportPosition(name) + 10, 10)
    pane = header.viewport()
    qtbot.mousePress(pane, Qt.MouseButton.LeftButton, pos=start)
    for place in (start - QPoint(20, 0), (start + end) / 2, end, end - QPoint(2, 0)):
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(pane.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(pane, move)
    qtbot.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=end)
    assert [name for name, _ in portraits.list.arrangement()][:3] == ["picture", "role", "name"]
    assert context.settings.get("table.portraits.columns")


def test_the_gallery_shows_whole_pictures_or_crops(portraits, window, context, qtbot):
    assert not portraits.gallery.whole
    window.actions.trigger("view.whole")
    assert portraits.gallery.whole
    assert portraits.whole_button.isChecked()
    assert context.settings.get("portraits.whole")
    qtbot.mouseClick(portraits.whole_button, Qt.MouseButton.LeftButton)
    assert not portraits.gallery.whole
    portraits.show_view("list")
    assert not portraits.whole_button.isVisible()
    assert not window.actions.can("view.whole")


def test_a_whole_picture_stands_in_a_tile_of_the_same_shape(qapp):
    from desktop.ui.portraits.tiles import framed

    wide = QPixmap(400, 100)
    wide.fill(QColor("navy"))
    tile = framed(wide, QSize(80, 100), 1.0, 0)
    assert (tile.width(), tile.height()) == (80, 100)
    image = tile.toImage()
    assert QColor(image.pixel(40, 50)) == QColor("navy")
    assert QColor(image.pixel(1, 50)) == QColor("navy")
    assert QColor(image.pixel(40, 10)) == theme.color("sunken")
