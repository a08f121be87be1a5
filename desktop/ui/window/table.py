r"""The one table of actions: every command with its name, text, icon, shortcut and menu.

Names are stable: areas bind to them, tests trigger them, the palette finds them.

Shortcuts leave out Ctrl+Alt and, on German keyboards, what needs AltGr (brackets, braces, @, \,
|, ~) or Shift for a plain sign (=, /, ?). Ctrl means the command key on a Mac.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.work.i18n import mark


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """A command of the window.

    `menu` is a menu or submenu; "" keeps it out of the menus (the palette still has it). `area`
    is the only area that offers it, "" for all. `group` starts at each change with a line.
    `check`: it is on or off; with `choice` only one of its group is on. `local`: the shortcut is
    a plain key and works only inside the area. `role` is where a Mac puts it. `context` is
    where its text stands in the translations.
    """

    name: str
    text: str
    icon: str = ""
    shortcut: str | tuple[str, ...] = ""
    menu: str = ""
    tip: str = ""
    area: str = ""
    group: int = 0
    check: bool = False
    choice: str = ""
    local: bool = False
    role: str = ""
    context: str = "Actions"

    @property
    def shortcuts(self) -> tuple[str, ...]:
        """All shortcuts; the first is the one that is shown."""
        if isinstance(self.shortcut, tuple):
            return self.shortcut
        return (self.shortcut,) if self.shortcut else ()


A = ActionSpec

ACTIONS: tuple[ActionSpec, ...] = (
    # ---------------------------------------------------------------- file
    A(
        "file.new",
        mark("Actions", "&New library…"),
        "library",
        menu="file",
        tip=mark("Actions", "Make an empty library in a folder of its own"),
    ),
    A("file.open", mark("Actions", "&Open library…"), "folder-open", "Ctrl+O", "file"),
    A("file.sample", mark("Actions", "Look at the e&xample"), "star", menu="file"),
    A(
        "portraits.import",
        mark("Actions", "&Import photos…"),
        "import",
        "Ctrl+I",
        "file",
        tip=mark("Actions", "Make a portrait of each photo"),
        group=1,
    ),
    A(
        "portraits.import_folder",
        mark("Actions", "Import &folder…"),
        "folder",
        "Ctrl+Shift+I",
        "file",
        group=1,
    ),
    A("file.print", mark("Actions", "&Print…"), "print", "Ctrl+P", "file", group=2),
    A("file.preview", mark("Actions", "Print pre&view…"), "eye", menu="file", group=2),
    A("file.pdf", mark("Actions", "Save as P&DF…"), "pdf", "Ctrl+E", "file", group=2),
    A("file.png", mark("Actions", "Save as pi&cture…"), "png", "Ctrl+Shift+E", "file", group=2),
    A(
        "file.backup",
        mark("Actions", "&Back up…"),
        "backup",
        menu="file",
        tip=mark("Actions", "Save the whole library as one file"),
        group=3,
    ),
    A("file.restore", mark("Actions", "&Restore a backup…"), "restore", menu="file", group=3),
    A("file.settings", mark("Actions", "&Settings…"), "settings", "Ctrl+,", "file", group=4),
    A("file.quit", mark("Actions", "&Quit"), "", "Ctrl+Q", "file", group=5, role="quit"),
    # ---------------------------------------------------------------- edit
    A("edit.undo", mark("Actions", "&Undo"), "undo", "Ctrl+Z", "edit"),
    A("edit.redo", mark("Actions", "&Redo"), "redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "edit"),
    A("edit.cut", mark("Actions", "Cu&t"), "", "Ctrl+X", "edit", group=1),
    A("edit.copy", mark("Actions", "&Copy"), "copy", "Ctrl+C", "edit", group=1),
    A("edit.paste", mark("Actions", "&Paste"), "paste", "Ctrl+V", "edit", group=1),
    A("edit.duplicate", mark("Actions", "Dup&licate"), "duplicate", "Ctrl+D", "edit", group=1),
    A("edit.delete", mark("Actions", "&Delete"), "trash", "Del", "edit", group=1, local=True),
    A("edit.select_all", mark("Actions", "Select &all"), "select-all", "Ctrl+A", "edit", group=2),
    A("edit.select_none", mark("Actions", "Select &nothing"), "", "Ctrl+Shift+A", "edit", group=2),
    A("edit.rename", mark("Actions", "Rena&me"), "edit", "F2", "edit", group=2),
    A(
        "edit.find",
        mark("Actions", "&Find in this list"),
        "search",
        "Ctrl+F",
        "edit",
        group=3,
    ),
    A(
        "edit.palette",
        mark("Actions", "Search or c&ommand…"),
        "command",
        "Ctrl+K",
        "edit",
        tip=mark("Actions", "Find anything and do anything by typing"),
        group=3,
    ),
    # ---------------------------------------------------------------- view
    A(
        "view.campaigns",
        mark("Areas", "Campaigns"),
        "campaigns",
        "Ctrl+1",
        "view",
        choice="area",
        context="Areas",
    ),
    A(
        "view.portraits",
        mark("Areas", "Portraits"),
        "portraits",
        "Ctrl+2",
        "view",
        choice="area",
        context="Areas",
    ),
    A(
        "view.walls",
        mark("Areas", "Poster wall"),
        "wall",
        "Ctrl+3",
        "view",
        choice="area",
        context="Areas",
    ),
    A(
        "view.contacts",
        mark("Areas", "Contacts"),
        "contacts",
        "Ctrl+4",
        "view",
        choice="area",
        context="Areas",
    ),
    A(
        "view.gallery",
        mark("Actions", "&Gallery"),
        "grid",
        "Ctrl+G",
        "view",
        area="portraits",
        group=1,
        choice="gallery",
    ),
    A(
        "view.list",
        mark("Actions", "&List"),
        "list",
        "Ctrl+L",
        "view",
        area="portraits",
        group=1,
        choice="gallery",
    ),
    A("view.zoom_in", mark("Actions", "La&rger"), "zoom-in", ("Ctrl++", "Ctrl+="), "view", group=2),
    A("view.zoom_out", mark("Actions", "&Smaller"), "zoom-out", "Ctrl+-", "view", group=2),
    A("view.zoom_fit", mark("Actions", "&Fit"), "zoom-fit", "Ctrl+0", "view", group=2),
    A(
        "view.true_size",
        mark("Actions", "&True size"),
        "true-size",
        "Ctrl+Shift+0",
        "view",
        tip=mark("Actions", "A millimetre on the page is a millimetre on the screen"),
        group=2,
    ),
    A(
        "theme.system",
        mark("Actions", "As the &system"),
        "system",
        "",
        "view.theme",
        choice="theme",
    ),
    A("theme.light", mark("Actions", "&Light"), "sun", "", "view.theme", choice="theme"),
    A("theme.dark", mark("Actions", "&Dark"), "moon", "", "view.theme", choice="theme"),
    A(
        "theme.switch",
        mark("Actions", "Switch light and dark"),
        "moon",
        "Ctrl+Shift+D",
        "view.theme",
        group=1,
    ),
    A("language.de", "&Deutsch", "", "", "view.language", choice="language"),
    A("language.en", "&English", "", "", "view.language", choice="language"),
    A(
        "view.sidebar",
        mark("Actions", "Si&debar"),
        "sidebar",
        "Ctrl+B",
        "view",
        group=4,
        check=True,
    ),
    A(
        "view.inspector",
        mark("Actions", "&Inspector"),
        "inspector",
        "Ctrl+J",
        "view",
        group=4,
        check=True,
    ),
    A("view.next_pane", mark("Actions", "&Next pane"), "", "F6", "view", group=4),
    A("view.previous_pane", mark("Actions", "&Previous pane"), "", "Shift+F6", "view", group=4),
    A(
        "view.full_screen",
        mark("Actions", "Full s&creen"),
        "full-screen",
        "F11",
        "view",
        group=5,
        check=True,
    ),
    # ---------------------------------------------------------------- campaign
    A(
        "campaigns.new",
        mark("Actions", "&New campaign"),
        "plus",
        "Ctrl+Shift+N",
        "campaign",
    ),
    A(
        "campaigns.choose",
        mark("Actions", "&Work in this campaign"),
        "check",
        "Ctrl+Return",
        "campaign",
        tip=mark("Actions", "Show only what belongs to it"),
        area="campaigns",
    ),
    A("campaigns.all", mark("Actions", "&All campaigns"), "campaigns", menu="campaign"),
    A("campaigns.switch", mark("Actions", "&Switch campaign…"), "swap", "Ctrl+Shift+K", "campaign"),
    A(
        "contacts.new_person",
        mark("Actions", "New contact (&person)"),
        "person",
        "",
        "campaign",
        group=1,
    ),
    A(
        "contacts.new_organisation",
        mark("Actions", "New contact (&organisation)"),
        "organisation",
        "",
        "campaign",
        group=1,
    ),
    A(
        "contacts.join",
        mark("Actions", "Add to the &campaign"),
        "partner",
        "",
        "campaign",
        tip=mark("Actions", "Give the chosen contacts a part in a campaign"),
        area="contacts",
        group=1,
    ),
    A(
        "contacts.write",
        mark("Actions", "Write an e-&mail"),
        "mail",
        "",
        "campaign",
        area="contacts",
        group=1,
    ),
    # ---------------------------------------------------------------- portrait
    A("portraits.new_person", mark("Actions", "New p&erson"), "person", "Ctrl+N", "portrait"),
    A("portraits.new_place", mark("Actions", "New &town or place"), "place", "", "portrait"),
    A(
        "portraits.preview",
        mark("Actions", "&Look at the photo"),
        "eye",
        "Space",
        "portrait",
        tip=mark("Actions", "Show it large; Space or Esc closes it again"),
        area="portraits",
        group=1,
        local=True,
    ),
    A(
        "portraits.replace",
        mark("Actions", "&Replace the photo…"),
        "replace",
        "",
        "portrait",
        area="portraits",
        group=2,
    ),
    A(
        "portraits.face",
        mark("Actions", "Find the &face"),
        "face",
        "",
        "portrait",
        area="portraits",
        group=2,
    ),
    A(
        "portraits.save_original",
        mark("Actions", "&Save the original as…"),
        "download",
        "",
        "portrait",
        area="portraits",
        group=2,
    ),
    A(
        "portraits.show_file",
        mark("Actions", "Show the file in its f&older"),
        "folder-open",
        "",
        "portrait",
        area="portraits",
        group=2,
    ),
    A(
        "portraits.to_wall",
        mark("Actions", "Put on a &wall…"),
        "wall",
        "Ctrl+Shift+W",
        "portrait",
        area="portraits",
        group=3,
    ),
    A(
        "portraits.move",
        mark("Actions", "&Move to another campaign…"),
        "swap",
        "",
        "portrait",
        area="portraits",
        group=3,
    ),
    A(
        "portraits.clear_filters",
        mark("Actions", "&Clear filters"),
        "filter-off",
        "Ctrl+Shift+F",
        "portrait",
        area="portraits",
        group=4,
    ),
    # ---------------------------------------------------------------- wall
    A("walls.new", mark("Actions", "&New poster wall"), "plus", "Ctrl+Shift+P", "wall"),
    A(
        "walls.duplicate",
        mark("Actions", "&Duplicate the wall"),
        "duplicate",
        "",
        "wall",
        area="walls",
    ),
    A("walls.rename", mark("Actions", "&Rename the wall…"), "edit", "", "wall", area="walls"),
    A("walls.delete", mark("Actions", "De&lete the wall"), "trash", "", "wall", area="walls"),
    A(
        "walls.page",
        mark("Actions", "&Page and margins…"),
        "format",
        "",
        "wall",
        area="walls",
        group=1,
    ),
    A(
        "walls.turn",
        mark("Actions", "&Turn the page"),
        "landscape-format",
        "",
        "wall",
        tip=mark("Actions", "Change between upright and landscape"),
        area="walls",
        group=1,
    ),
    A(
        "walls.grid_auto",
        mark("Actions", "&Find rows and columns"),
        "grid",
        "",
        "wall",
        tip=mark("Actions", "As many as the portraits and the page need"),
        area="walls",
        group=1,
    ),
    A(
        "walls.fill",
        mark("Actions", "F&ill empty places"),
        "portraits",
        "",
        "wall",
        area="walls",
        group=2,
    ),
    A("walls.shuffle", mark("Actions", "&Shuffle"), "shuffle", "", "wall", area="walls", group=2),
    A("walls.sort", mark("Actions", "Sort &by name"), "sort", "", "wall", area="walls", group=2),
    A(
        "walls.empty_all",
        mark("Actions", "&Empty all places"),
        "cancel",
        "",
        "wall",
        area="walls",
        group=2,
    ),
    A(
        "walls.clear_cell",
        mark("Actions", "Empt&y the place"),
        "trash",
        ("Del", "Backspace"),
        "wall",
        area="walls",
        group=3,
        local=True,
    ),
    A(
        "walls.face",
        mark("Actions", "Crop to the f&ace"),
        "face",
        "F",
        "wall",
        area="walls",
        group=3,
        local=True,
    ),
    A(
        "walls.reset_crop",
        mark("Actions", "Reset the &crop"),
        "crop",
        "R",
        "wall",
        area="walls",
        group=3,
        local=True,
    ),
    A(
        "walls.photo_in",
        mark("Actions", "P&hoto larger"),
        "zoom-in",
        "+",
        "wall",
        area="walls",
        group=3,
        local=True,
    ),
    A(
        "walls.photo_out",
        mark("Actions", "Photo s&maller"),
        "zoom-out",
        "-",
        "wall",
        area="walls",
        group=3,
        local=True,
    ),
    A(
        "walls.open_portrait",
        mark("Actions", "Show the p&ortrait"),
        "portraits",
        "",
        "wall",
        area="walls",
        group=3,
    ),
    A("walls.fit", mark("Actions", "Fit the page"), "zoom-fit", "0", "", area="walls", local=True),
    A(
        "walls.true",
        mark("Actions", "Page in true size"),
        "true-size",
        "1",
        "",
        area="walls",
        local=True,
    ),
    A(
        "walls.rulers",
        mark("Actions", "R&ulers"),
        "ruler",
        "",
        "wall",
        area="walls",
        group=4,
        check=True,
    ),
    A(
        "walls.guides",
        mark("Actions", "&Guides"),
        "guides",
        "",
        "wall",
        area="walls",
        group=4,
        check=True,
    ),
    # ---------------------------------------------------------------- help
    A("help.shortcuts", mark("Actions", "&Keyboard shortcuts"), "keyboard", "F1", "help"),
    A("help.logs", mark("Actions", "Open the &log folder"), "file-text", "", "help", group=1),
    A("help.about", mark("Actions", "&About Litfass"), "info", "", "help", group=2, role="about"),
)
