"""Where the office's own profiles of shops lie: a JSON file and ICC files in the settings' folder.

A file edited by hand never stops anybody: a row that makes no sense is left out and logged.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from desktop.core.errors import Known
from desktop.core.press.intents import Intent, read_intent, shipped_intent
from desktop.core.press.shops import BUILT_IN, Shop, as_data, checked, of_data
from desktop.core.rowsfile import NamedRows
from desktop.core.writing import replacing

FOLDER, FILE = "press", "shops.json"


class Shelf:
    """The shops below a folder, with the profiles of their presses."""

    def __init__(self, settings_folder: Path) -> None:
        self._folder = settings_folder / FOLDER
        self._rows = NamedRows(self._folder / FILE, of_data, as_data, lambda shop: shop.key)

    def own(self) -> list[Shop]:
        """The office's own shops, in the order they were made."""
        return self._rows.all()

    def problem(self) -> Known | None:
        """Why the office's own shops cannot be read; None where they can."""
        return self._rows.problem()

    def all(self) -> list[Shop]:
        """The built-in shops, as the office may have changed them, and its own."""
        own = {shop.key: shop for shop in self.own()}
        built_in = [own.pop(shop.key, shop) for shop in BUILT_IN]
        return [*built_in, *own.values()]

    def find(self, name: str) -> Shop:
        """The shop of a key or a name, whatever its case.

        Raises Known "shop_missing", or why the office's own cannot be read.
        """
        wanted = " ".join(name.split()).casefold()
        shops = self.all()
        for shop in shops:
            if wanted in (shop.key.casefold(), shop.name.casefold()):
                return shop
        problem = self.problem()
        if problem is not None:
            raise problem
        raise Known("shop_missing", name=name, names=", ".join(s.name or s.key for s in shops))

    def keep(self, shop: Shop) -> Shop:
        """Keep a shop, new or changed. Raises Known: shop_values, those of `NamedRows.keep`."""
        shop = checked(shop)
        self._rows.keep(shop)
        return shop

    def remove(self, key: str) -> None:
        """Forget a shop of the office; a built-in one is as it was. Raises Known as `keep`."""
        self._rows.remove(key)

    def new_key(self) -> str:
        """A key that no shop has."""
        taken = {shop.key for shop in self.all()}
        return next(key for number in range(1, 10**6) if (key := f"shop{number}") not in taken)

    # ------------------------------------------------------------------ profiles of presses

    def take_intent(self, source: Path) -> tuple[str, Intent]:
        """Keep a copy of an ICC profile; answers its name here.

        Raises Known as `read_intent`, and "intent_unreadable".
        """
        try:
            data = source.read_bytes()
        except OSError as error:
            raise Known("intent_unreadable", file=source.name, reason=str(error)) from error
        intent = read_intent(data, source.name)
        name = f"{intent.digest[:16]}.icc"
        if not (self._folder / name).is_file():
            self._make()
            with replacing(self._folder / name) as stream:
                stream.write(data)
        return name, intent

    def intent(self, shop: Shop) -> Intent:
        """The output intent of a shop. Raises Known: intent_missing, intent_broken."""
        if not shop.intent:
            return shipped_intent()
        if Path(shop.intent).name != shop.intent:  # written by hand: nothing outside the folder
            raise Known("intent_missing", shop=shop.name or shop.key)
        try:
            data = (self._folder / shop.intent).read_bytes()
        except OSError as error:
            raise Known("intent_missing", shop=shop.name or shop.key) from error
        return read_intent(data, shop.intent)

    def intents(self) -> list[tuple[str, Intent]]:
        """The profiles that the office has imported, by their name here."""
        found: list[tuple[str, Intent]] = []
        for path in sorted(self._folder.glob("*.icc")):
            with suppress(OSError, Known):
                found.append((path.name, read_intent(path.read_bytes(), path.name)))
        return sorted(found, key=lambda pair: pair[1].name.casefold())

    # ------------------------------------------------------------------ inside

    def _make(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            folder = str(self._folder)
            raise Known("file_not_writable", file=folder, reason=str(error)) from error
