"""What the frozen program holds, and what it does not: read by litfass.spec and by the tests."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Callable, Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "packaging" / "run.lock"
_TOLD = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
IDENTIFIER: str = _TOLD["tool"]["litfass"]["identifier"]
PYTHON: str = _TOLD["tool"]["litfass"]["python"]
OLDEST_MACOS: str = _TOLD["tool"]["litfass"]["macos"]
ARCHITECTURES: list[str] = _TOLD["tool"]["litfass"]["architectures"]
DESCRIPTION: str = _TOLD["project"]["description"]
COPYRIGHT: str = _TOLD["project"]["license"]
FILE_TYPE = "litfass"
"""How the names of exported packages end."""
FILE_IDENTIFIER = f"{IDENTIFIER.lower()}.package"

HIDDEN = [
    # phonenumbers loads the rules of each country by name, when a number of it turns up.
    "phonenumbers.data",
    "phonenumbers.shortdata",
    # SQLAlchemy finds its dialects by name.
    "sqlalchemy.dialects.sqlite",
    "sqlalchemy.sql.default_comparator",
    "logging.config",
]

EXCLUDED = [
    # Of Python: nothing draws with Tk, and nothing tests or documents itself in the program.
    "tkinter", "_tkinter", "unittest", "doctest", "pydoc", "lib2to3", "test", "idlelib",
    "setuptools", "pkg_resources", "pip", "wheel",
    # Asks Windows for its version through WMI, which hangs or fails where that is switched off;
    # `platform` has another way.
    "_wmi",
    # Of Qt: what PySide6-Essentials brings and no screen uses.
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets",
    "PySide6.QtQuickControls2", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtDBus",
    "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtXml", "PySide6.QtConcurrent",
    "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools",
    # Of SQLAlchemy: the drivers of other databases. Their dialects stay: Alembic imports them all.
    "sqlalchemy.testing", "MySQLdb", "psycopg2", "pysqlite2", "greenlet", "alembic.testing",
    # Of Pillow: windows of its own, and AVIF, which Litfass does not read.
    "PIL.ImageTk", "PIL.ImageQt", "PIL._imagingtk", "PIL._avif", "PIL.AvifImagePlugin",
    # Of numpy and OpenCV: their tests and tools.
    "numpy.testing", "numpy.f2py", "numpy.distutils", "cv2.gapi", "cv2.mat_wrapper",
    # Of lxml only the parser is used, by pikepdf for the metadata of a PDF.
    "lxml.objectify",
    "lxml.html",
    "lxml.sax",
    "lxml.isoschematron",
    # Random numbers of numpy; those of Python mix a wall.
    "numpy.random",
    # What is asked over the network is asked by Qt, with the certificates of the system.
    "ssl",
    "_ssl",
    # Of Python's own: other ways to speak to other computers, and work on several processes.
    "multiprocessing", "xmlrpc", "smtplib", "ftplib", "netrc", "cgi", "webbrowser", "curses",
    # What only development needs, and what others would use if it is there: Mako colours error
    # pages with Pygments, openpyxl reads XML with defusedxml.
    "pytest", "hypothesis", "IPython", "psutil", "pypdfium2", "pygments", "defusedxml",
]  # fmt: skip

_MODULES = (
    r"Qml\w*|Quick\w*|OpenGL|OpenGLWidgets|VirtualKeyboard\w*|Sql|Test|Concurrent"
    r"|Designer\w*|Help|UiTools|Xml"
)
"""Libraries of Qt that PySide6-Essentials brings and no screen uses."""

_DROPPED = re.compile(
    "|".join(
        [
            # A whole renderer for machines whose graphics fail; Litfass paints without OpenGL.
            r"opengl32sw\.dll",
            rf"(lib)?Qt6?({_MODULES})(\.dll|\.so|\.framework|$)",
            # Input methods and screens of set-top boxes.
            r"plugins/(networkinformation|generic|egldeviceintegrations|sqldrivers|qmltooling)",
            # Of the ways to speak https the one of the system: OpenSSL's is for Linux.
            r"plugins/tls/(lib)?q(certonlybackend|opensslbackend\.(dll|dylib))",
            r"plugins/platforminputcontexts/.*virtualkeyboard",
            r"plugins/platforms/(lib)?q(direct2d|minimal|minimalegl|vnc|linuxfb|eglfs|vkkhrdisplay)",
            r"Qt6?(EglFSDeviceIntegration|EglFsKmsSupport|EglFsKmsGbmSupport)",
            # OpenGL on X11, and the shells of Wayland for cars and set-top boxes.
            r"plugins/xcbglintegrations",
            r"plugins/wayland-shell-integration/lib(ivi|qt|wl|fullscreen)-shell",
            # Qt's own codecs: photos are read by Pillow.
            r"plugins/imageformats/(lib)?q(tiff|webp|icns|tga|wbmp|pdf|svg|gif|mac\w+)",
            # The look of GTK: ours comes from the tokens.
            r"plugins/platformthemes/libqgtk3",
            r"lib(gtk-3|gdk-3|cairo|pango|atk)",
            r"_avif",
            # Qt's words in languages that Litfass does not speak.
            r"PySide6/(Qt/)?translations/(?!qt(base)?_(de|en)\.qm)",
            # The pictures of the README, and the sources of what is compiled.
            r"resources/help/.*\.png",
            r"resources/translations/.*\.ts",
            # Words are parted in the languages that walls are set in.
            r"pyphen/dictionaries/(?!hyph_(de_DE|en_GB|en_US)\.dic)",
            # Headers and import libraries: nobody compiles against the program.
            r"\.(lib|a|h|pyi|pxd)$",
            # Of the metadata the version and the licences are shown, no more.
            r"dist-info/(RECORD|REQUESTED|INSTALLER|WHEEL|DELVEWHEEL|sboms/.*)$",
            # Tests of numpy that are compiled.
            r"numpy/_core/_(simd|\w*_tests)\.",
            # Films: OpenCV looks at single pictures here.
            r"opencv_videoio_ffmpeg\w*\.dll",
        ]
    ),
    re.IGNORECASE,
)


def kept(place: str) -> bool:
    """Whether a file of the bundle, by its place in it, is wanted."""
    return _DROPPED.search(_slashed(place)) is None


_OF_LINUX = re.compile(r"lib(python3|crypto|ssl|sqlite3|ffi|bz2|lzma|expat|uuid|mpdec)[.\d]*\.so")
"""What the frozen Python needs beside it. Everything else that lies in the folders of the Linux
that it is frozen on belongs to a desktop and is left to that of the user: X11, fonts, GLib, the
library of C++. Copies of those, older than the drivers of the screen, keep programs from starting.
"""


def of_system(place: str) -> bool:
    """Whether a library, by its place in the bundle, is one that Linux has by itself.

    What comes with a package lies in the package's own folder.
    """
    return place.startswith("lib") and "/" not in place and not _OF_LINUX.match(place)


def used(
    binaries: Iterable[tuple[str, str, str]], needs: Callable[[str], Iterable[str]]
) -> list[tuple[str, str, str]]:
    """Those binaries that something asks for: `(place, source, kind)`, as PyInstaller has them.

    Modules of Python and plugins of Qt are found by their place. Libraries have to be asked for by
    one of them, or by a library that is; `needs` gives the names of those that a file asks for.
    """
    places = {place: (place, source, kind) for place, source, kind in binaries}
    names: dict[str, list[str]] = {}
    for place in places:
        names.setdefault(_name(place), []).append(place)
    # The library of Python is loaded by the program itself, and that of TLS by Qt once it speaks
    # https: the system's would not fit the library of cryptography that Python has loaded.
    open_ = [
        place
        for place, _source, kind in places.values()
        if kind == "EXTENSION"
        or "/plugins/" in _slashed(place)
        or re.match(r"(lib)?(python3|ssl\.)", _name(place))
    ]
    kept: set[str] = set()
    while open_:
        place = open_.pop()
        if place in kept:
            continue
        kept.add(place)
        _place, source, kind = places[place]
        wanted = [source] if kind == "SYMLINK" else needs(source)
        open_ += [other for name in wanted for other in names.get(_name(name), [])]
    return [entry for place, entry in places.items() if place in kept]


def _slashed(place: str) -> str:
    return place.replace("\\", "/")


def _name(place: str) -> str:
    return _slashed(place).rpartition("/")[2].lower()


def packages() -> list[str]:
    """The names of all packages that the program stands on, from the lock file."""
    return re.findall(r"^([A-Za-z0-9_.-]+)==", LOCK.read_text(encoding="utf-8"), re.MULTILINE)


def python_licence() -> list[Path]:
    """The licence of the Python that is frozen along, where it lies beside it."""
    base = Path(sys.base_prefix)
    library = base / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    return [file for file in (base / "LICENSE.txt", library / "LICENSE.txt") if file.is_file()][:1]


def freezer_licence() -> list[Path]:
    """The licence of PyInstaller, whose starter is in the program."""
    files = metadata.files("pyinstaller") or []
    return [Path(str(file.locate())) for file in files if file.name == "COPYING.txt"][:1]


def version() -> str:
    """The version of the program, as `desktop` says it."""
    text = (ROOT / "desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert found is not None
    return found[1]


def icon() -> str | None:
    """The icon of the program; Linux takes it from the desktop entry."""
    endings = {"win32": "ico", "darwin": "icns"}
    ending = endings.get(sys.platform)
    return str(ROOT / "resources" / "icons" / "app" / f"litfass.{ending}") if ending else None


def info_plist() -> dict[str, Any]:
    """What macOS has to know of the program; PyInstaller adds names, icon and executable.

    Nothing asks for camera, microphone or contacts, so no key says why it would.
    """
    return {
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "de"],
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "LSApplicationCategoryType": "public.app-category.graphics-design",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": COPYRIGHT,
        "NSPrincipalClass": "NSApplication",
        # Dark windows follow the system; Qt reads it, the title bar only with this.
        "NSRequiresAquaSystemAppearance": False,
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": FILE_IDENTIFIER,
                "UTTypeDescription": "Litfass package",
                "UTTypeConformsTo": ["public.data"],
                "UTTypeTagSpecification": {"public.filename-extension": [FILE_TYPE]},
            }
        ],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Litfass package",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "litfass.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [FILE_IDENTIFIER],
            }
        ],
    }


def mac_words() -> list[Path]:
    """The folders with the words of Info.plist in other languages; none but on a Mac."""
    return sorted((ROOT / "packaging" / "mac").glob("*.lproj")) if sys.platform == "darwin" else []


def version_resource(folder: str) -> str:
    """A file with what Windows shows as the properties of the program; its path."""
    numbers = (*(int(part) for part in version().split(".")), 0)
    words = {
        "CompanyName": "Litfass",
        "FileDescription": "Litfass",
        "FileVersion": version(),
        "LegalCopyright": COPYRIGHT,
        "ProductName": "Litfass",
        "ProductVersion": version(),
    }
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in words.items())
    file = Path(folder) / "version.txt"
    file.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f,"
        " flags=0, OS=0x40004, fileType=1, subtype=0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('040704B0', [{strings}])]),"
        " VarFileInfo([VarStruct('Translation', [1031, 1200])])])",
        encoding="utf-8",
    )
    return str(file)
