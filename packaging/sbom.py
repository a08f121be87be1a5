"""What is bundled with Litfass on this system, as a CycloneDX file (JSON, specification 1.6).

The packages of run.lock with their versions and licences as installed here, the libraries that
their wheels say they bring (each wheel may hold a list of its own), Python, and what lies in
resources/ and came from others. No place to fetch anything from is named: who needs the sources
finds them by name and version.
"""

from __future__ import annotations

import json
import platform
import re
import uuid
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any, cast

import contents
import locks
from credentials import Failed
from cyclonedx.model import bom as boms
from cyclonedx.model import component as components
from cyclonedx.model import license as licensing
from cyclonedx.model import lifecycle
from cyclonedx.model.component import ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

ROOT = Path(__file__).resolve().parents[1]
LICENSES = ROOT / "resources" / "LICENSES.md"
OURS = re.compile(r"(made|drawn|written) for Litfass")
# The decorators of the library hide from a type checker what its classes take.
Bom = cast("Callable[..., Any]", boms.Bom)
Component = cast("Callable[..., Any]", components.Component)
Named = cast("Callable[..., Any]", licensing.DisjunctiveLicense)
Expression = cast("Callable[..., Any]", licensing.LicenseExpression)
Lifecycle = cast("Callable[..., Any]", lifecycle.PredefinedLifecycle)


def write(target: Path) -> None:
    """Write the list into a file."""
    bom = made()
    output = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6)
    target.write_text(output.output_as_string(indent=2), encoding="utf-8")


def made() -> Any:
    """The list for this system."""
    program = Component(
        name="Litfass",
        version=contents.version(),
        type=ComponentType.APPLICATION,
        bom_ref="litfass",
        description=contents.DESCRIPTION,
        licenses=[Expression(contents.COPYRIGHT)],
    )
    bom = Bom(components=[*packages(), python(), *resources()])
    bom.metadata.component = program
    bom.metadata.lifecycles.add(Lifecycle(lifecycle.LifecyclePhase.BUILD))
    told = f"{contents.version()} {platform.system()} {platform.machine()}"
    # The same program has the same number, whoever makes the list.
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_DNS, f"{contents.IDENTIFIER} {told}")
    known = {
        one.name.lower(): one for one in bom.components if one.purl and one.purl.type == "pypi"
    }
    bom.register_dependency(program, bom.components)
    for one in known.values():
        needed = (known.get(name) for name in requirements(one.name))
        bom.register_dependency(one, [other for other in needed if other is not None])
    return bom


def packages() -> list[Any]:
    """Every package that is bundled, with the libraries inside it."""
    found: list[Any] = []
    for name, version in locks.pins(locks.RUN).items():
        installed = distribution(name)
        if installed.version != version:
            raise Failed(f"{name} {installed.version} is installed, {version} is locked.")
        found.append(
            Component(
                name=name,
                version=version,
                type=ComponentType.LIBRARY,
                bom_ref=f"pypi:{name}",
                purl=PackageURL("pypi", None, name, version),
                licenses=licences(installed),
                components=[*inside(installed)],
            )
        )
    return found


def licences(installed: Distribution) -> list[Any]:
    """The licence of a package, as its metadata tells it."""
    told = installed.metadata.json
    if expression := told.get("license_expression"):
        return [Expression(expression)]
    # A whole text in one field is no name.
    if (name := str(told.get("license", ""))) and "\n" not in name and len(name) < 80:
        return [Named(name=name)]
    marked = [line for line in told.get("classifier", []) if line.startswith("License ::")]
    return [Named(name=line.rpartition(" :: ")[2]) for line in marked]


def inside(installed: Distribution) -> Iterator[Any]:
    """The libraries that a wheel says it brings."""
    seen: set[tuple[str, str]] = set()
    for file in installed.files or []:
        if "/sboms/" not in file.as_posix() or file.suffix != ".json":
            continue
        told: dict[str, Any] = json.loads(Path(str(file.locate())).read_text(encoding="utf-8"))
        for one in told.get("components", []):
            key = (str(one["name"]), str(one.get("version", "")))
            if key in seen or key[0].lower() == installed.name.lower():
                continue
            seen.add(key)
            yield Component(
                name=key[0],
                version=key[1] or None,
                type=ComponentType.LIBRARY,
                bom_ref=f"pypi:{installed.name}/{key[0]}@{key[1]}",
                purl=plain(one.get("purl")),
            )


def plain(purl: str | None) -> Any:
    """Name and version of a purl; without the file and the address it may name."""
    if purl is None:
        return None
    whole = PackageURL.from_string(purl)
    return PackageURL(whole.type, whole.namespace, whole.name, whole.version)


def python() -> Any:
    """The Python that is frozen along."""
    version = platform.python_version()
    return Component(
        name="CPython",
        version=version,
        type=ComponentType.PLATFORM,
        bom_ref="cpython",
        purl=PackageURL("generic", None, "cpython", version),
        licenses=[Expression("PSF-2.0")],
    )


def resources(text: str | None = None) -> list[Any]:
    """What lies in resources/ and came from others, from the table of its licences."""
    lines = (text or LICENSES.read_text(encoding="utf-8")).splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line[:1] == "|"]
    found: list[Any] = []
    for row in rows:
        if len(row) != 5 or row[0] in {"what", "---"} or OURS.search(row[2]):
            continue
        what, where, origin, licence, _file = row
        found.append(
            Component(
                name=what,
                type=ComponentType.FILE if "." in where else ComponentType.DATA,
                bom_ref=f"resource:{len(found) + 1}",
                description=f"{where.replace('`', '')} ({origin.replace('`', '')})",
                licenses=[Named(name=licence)],
            )
        )
    return found


def requirements(name: str) -> set[str]:
    """The packages that a package needs, in the spelling of the lock."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    found: Iterable[Requirement] = map(Requirement, distribution(name).requires or [])
    return {canonicalize_name(one.name) for one in found if not one.marker or one.marker.evaluate()}
