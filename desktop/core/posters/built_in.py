"""The layouts of posters that are built in. Words keep at least 5 % of the page from its edge.

"band": the photo on a field of colour; "full": the photo over the whole page; "quote": the quote
first. The photo touches the edges of the page, so that it runs on into the bleed.
"""

from __future__ import annotations

from typing import Final

from desktop.core.posters.placements import Placement, PosterLayout

At = Placement
_QUOTE, _NAME, _ROLE, _CLAIM, _CREDIT = 0.040, 0.0275, 0.0195, 0.0175, 0.0042
_ALONE = 0.052
"""A name without a quote is the largest on the poster."""

BUILT_IN: Final = (
    PosterLayout(
        "band",
        upright=(
            At("photo", 0.00, 0.000, 1.00, 0.620),
            At("quote", 0.07, 0.652, 0.86, 0.170, _QUOTE, "black", 0.0, "quote"),
            At("name", 0.07, 0.838, 0.60, 0.040, _NAME, "bold", 1.0, "quote"),
            At("role", 0.07, 0.882, 0.60, 0.034, _ROLE, "medium", 0.0, "quote"),
            At("name", 0.07, 0.665, 0.86, 0.090, _ALONE, "black", 1.0, "plain"),
            At("role", 0.07, 0.765, 0.86, 0.080, _NAME, "medium", 0.0, "plain"),
            At("claim", 0.07, 0.930, 0.60, 0.034, _CLAIM, "black", 0.5),
            At("logo", 0.71, 0.870, 0.22, 0.090),
            At("credit", 0.07, 0.972, 0.86, 0.014, _CREDIT, "normal", 0.5),
        ),
        lying=(
            At("photo", 0.00, 0.00, 0.50, 1.00),
            At("claim", 0.55, 0.07, 0.40, 0.06, _CLAIM, "black"),
            At("quote", 0.55, 0.17, 0.40, 0.44, _QUOTE, "black", 0.5, "quote"),
            At("name", 0.55, 0.645, 0.40, 0.07, _NAME, "bold", 1.0, "quote"),
            At("role", 0.55, 0.725, 0.40, 0.08, _ROLE, "medium", 0.0, "quote"),
            At("name", 0.55, 0.28, 0.40, 0.24, _ALONE, "black", 1.0, "plain"),
            At("role", 0.55, 0.54, 0.40, 0.16, _NAME, "medium", 0.0, "plain"),
            At("logo", 0.78, 0.84, 0.17, 0.10),
            At("credit", 0.55, 0.955, 0.40, 0.02, _CREDIT, "normal", 0.5),
        ),
    ),
    PosterLayout(
        "full",
        upright=(
            At("photo", 0.00, 0.000, 1.00, 1.000),
            At("quote", 0.07, 0.600, 0.86, 0.200, _QUOTE, "black", 1.0, "quote"),
            At("name", 0.07, 0.820, 0.86, 0.040, _NAME, "bold", 1.0, "quote"),
            At("role", 0.07, 0.864, 0.86, 0.034, _ROLE, "medium", 0.0, "quote"),
            At("name", 0.07, 0.710, 0.86, 0.090, _ALONE, "black", 1.0, "plain"),
            At("role", 0.07, 0.808, 0.86, 0.080, _NAME, "medium", 0.0, "plain"),
            At("claim", 0.07, 0.922, 0.86, 0.034, _CLAIM, "black", 0.5),
            At("logo", 0.73, 0.000, 0.20, 0.110),
            At("credit", 0.07, 0.970, 0.86, 0.014, _CREDIT, "normal", 0.5),
        ),
        lying=(
            At("photo", 0.00, 0.000, 1.00, 1.000),
            At("quote", 0.05, 0.480, 0.62, 0.270, _QUOTE, "black", 1.0, "quote"),
            At("name", 0.05, 0.775, 0.60, 0.060, _NAME, "bold", 1.0, "quote"),
            At("role", 0.05, 0.842, 0.60, 0.050, _ROLE, "medium", 0.0, "quote"),
            At("name", 0.05, 0.600, 0.62, 0.160, _ALONE, "black", 1.0, "plain"),
            At("role", 0.05, 0.775, 0.62, 0.110, _NAME, "medium", 0.0, "plain"),
            At("claim", 0.68, 0.842, 0.27, 0.050, _CLAIM, "black", 0.0),
            At("logo", 0.80, 0.000, 0.15, 0.150),
            At("credit", 0.05, 0.940, 0.90, 0.020, _CREDIT, "normal", 0.5),
        ),
        veil=0.62,
    ),
    PosterLayout(
        "quote",
        upright=(
            At("quote", 0.07, 0.055, 0.86, 0.270, 0.050, "black", 0.5, "quote"),
            At("name", 0.07, 0.100, 0.86, 0.110, 0.062, "black", 1.0, "plain"),
            At("role", 0.07, 0.222, 0.86, 0.090, _NAME, "medium", 0.0, "plain"),
            At("photo", 0.00, 0.350, 1.00, 0.480),
            At("name", 0.07, 0.848, 0.60, 0.036, _NAME, "bold", 1.0, "quote"),
            At("role", 0.07, 0.888, 0.60, 0.032, _ROLE, "medium", 0.0, "quote"),
            At("claim", 0.07, 0.930, 0.60, 0.032, _CLAIM, "black", 0.5),
            At("logo", 0.71, 0.860, 0.22, 0.095),
            At("credit", 0.07, 0.970, 0.86, 0.014, _CREDIT, "normal", 0.5),
        ),
        lying=(
            At("quote", 0.05, 0.080, 0.42, 0.520, 0.048, "black", 0.0, "quote"),
            At("name", 0.05, 0.080, 0.42, 0.300, 0.062, "black", 0.0, "plain"),
            At("role", 0.05, 0.400, 0.42, 0.200, _NAME, "medium", 0.0, "plain"),
            At("name", 0.05, 0.640, 0.42, 0.070, _NAME, "bold", 1.0, "quote"),
            At("role", 0.05, 0.718, 0.42, 0.080, _ROLE, "medium", 0.0, "quote"),
            At("claim", 0.05, 0.850, 0.24, 0.080, _CLAIM, "black", 0.5),
            At("logo", 0.31, 0.830, 0.16, 0.110),
            At("photo", 0.52, 0.000, 0.48, 1.000),
            At("credit", 0.05, 0.955, 0.42, 0.020, _CREDIT, "normal", 0.5),
        ),
    ),
)  # fmt: skip


def layout_of(key: str) -> PosterLayout:
    """The layout of a key; the first one for a key that is none."""
    return next((layout for layout in BUILT_IN if layout.key == key), BUILT_IN[0])
