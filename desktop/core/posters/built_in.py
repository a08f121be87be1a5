"""The layouts of posters that are built in. Words keep at least 5 % of the page from its edge.

"band": the photo on a field of colour; "full": the photo as large as it can be; "quote": the quote
first. The photo touches the edges of the page, so that it runs on into the bleed.
"""

from __future__ import annotations

from typing import Final

from desktop.core.posters.placements import Placement, PosterLayout

At = Placement
_QUOTE, _NAME, _ROLE, _CLAIM, _CREDIT = 0.040, 0.0315, 0.0215, 0.0195, 0.0042
_ALONE = 0.052
"""A name without a quote is the largest on the poster."""

BUILT_IN: Final = (
    PosterLayout(
        "band",
        upright=(
            At("photo", 0.00, 0.000, 1.00, 0.620),
            At("quote", 0.07, 0.650, 0.86, 0.165, _QUOTE, "black", 0.0, "quote"),
            At("name", 0.07, 0.828, 0.62, 0.042, _NAME, "bold", 1.0, "quote"),
            At("role", 0.07, 0.874, 0.62, 0.036, _ROLE, "medium", 0.0, "quote"),
            At("name", 0.07, 0.655, 0.86, 0.090, _ALONE, "black", 1.0, "plain"),
            At("role", 0.07, 0.752, 0.62, 0.080, _NAME, "medium", 0.0, "plain"),
            At("logo", 0.73, 0.838, 0.20, 0.075),
            At("claim", 0.07, 0.924, 0.86, 0.034, _CLAIM, "black", 0.5),
            At("credit", 0.07, 0.971, 0.86, 0.014, _CREDIT, "normal", 0.5),
        ),
        lying=(
            At("photo", 0.00, 0.00, 0.50, 1.00),
            At("claim", 0.55, 0.07, 0.40, 0.08, _CLAIM, "black"),
            At("quote", 0.55, 0.19, 0.40, 0.43, _QUOTE, "black", 0.5, "quote"),
            At("name", 0.55, 0.645, 0.40, 0.075, _NAME, "bold", 1.0, "quote"),
            At("role", 0.55, 0.730, 0.40, 0.080, _ROLE, "medium", 0.0, "quote"),
            At("name", 0.55, 0.28, 0.40, 0.24, _ALONE, "black", 1.0, "plain"),
            At("role", 0.55, 0.54, 0.40, 0.16, _NAME, "medium", 0.0, "plain"),
            At("logo", 0.75, 0.830, 0.20, 0.110),
            At("credit", 0.55, 0.955, 0.40, 0.020, _CREDIT, "normal", 0.5),
        ),
    ),
    PosterLayout(
        "full",
        upright=(
            At("photo", 0.00, 0.000, 1.00, 1.000),
            At("quote", 0.07, 0.610, 0.86, 0.190, _QUOTE, "black", 1.0, "quote"),
            At("name", 0.07, 0.816, 0.86, 0.042, _NAME, "bold", 1.0, "quote"),
            At("role", 0.07, 0.862, 0.86, 0.036, _ROLE, "medium", 0.0, "quote"),
            At("name", 0.07, 0.710, 0.86, 0.090, _ALONE, "black", 1.0, "plain"),
            At("role", 0.07, 0.808, 0.86, 0.080, _NAME, "medium", 0.0, "plain"),
            At("claim", 0.07, 0.918, 0.86, 0.034, _CLAIM, "black", 0.5),
            At("logo", 0.73, 0.000, 0.20, 0.100),
            At("credit", 0.07, 0.969, 0.86, 0.014, _CREDIT, "normal", 0.5),
        ),
        lying=(
            At("quote", 0.05, 0.080, 0.28, 0.500, _QUOTE, "black", 0.0, "quote"),
            At("name", 0.05, 0.080, 0.28, 0.300, _ALONE, "black", 0.0, "plain"),
            At("role", 0.05, 0.400, 0.28, 0.200, _NAME, "medium", 0.0, "plain"),
            At("name", 0.05, 0.600, 0.28, 0.075, _NAME, "bold", 1.0, "quote"),
            At("role", 0.05, 0.685, 0.28, 0.075, _ROLE, "medium", 0.0, "quote"),
            At("claim", 0.05, 0.800, 0.28, 0.130, _CLAIM, "black", 1.0),
            At("photo", 0.37, 0.000, 0.63, 1.000),
            At("logo", 0.80, 0.000, 0.15, 0.150),
            At("credit", 0.05, 0.955, 0.28, 0.020, _CREDIT, "normal", 0.5),
        ),
        veil=0.54,
    ),
    PosterLayout(
        "quote",
        upright=(
            At("quote", 0.07, 0.050, 0.86, 0.270, 0.050, "black", 0.5, "quote"),
            At("name", 0.07, 0.090, 0.86, 0.110, 0.062, "black", 1.0, "plain"),
            At("role", 0.07, 0.212, 0.86, 0.090, _NAME, "medium", 0.0, "plain"),
            At("photo", 0.00, 0.345, 1.00, 0.470),
            At("name", 0.07, 0.832, 0.62, 0.042, _NAME, "bold", 1.0, "quote"),
            At("role", 0.07, 0.878, 0.62, 0.036, _ROLE, "medium", 0.0, "quote"),
            At("logo", 0.73, 0.838, 0.20, 0.075),
            At("claim", 0.07, 0.926, 0.86, 0.034, _CLAIM, "black", 0.5),
            At("credit", 0.07, 0.971, 0.86, 0.014, _CREDIT, "normal", 0.5),
        ),
        lying=(
            At("quote", 0.05, 0.080, 0.42, 0.510, 0.048, "black", 0.0, "quote"),
            At("name", 0.05, 0.080, 0.42, 0.300, 0.062, "black", 0.0, "plain"),
            At("role", 0.05, 0.400, 0.42, 0.200, _NAME, "medium", 0.0, "plain"),
            At("name", 0.05, 0.620, 0.42, 0.075, _NAME, "bold", 1.0, "quote"),
            At("role", 0.05, 0.705, 0.42, 0.080, _ROLE, "medium", 0.0, "quote"),
            At("claim", 0.05, 0.820, 0.22, 0.110, _CLAIM, "black", 0.5),
            At("logo", 0.29, 0.810, 0.18, 0.120),
            At("photo", 0.52, 0.000, 0.48, 1.000),
            At("credit", 0.05, 0.955, 0.42, 0.020, _CREDIT, "normal", 0.5),
        ),
    ),
)  # fmt: skip


def layout_of(key: str) -> PosterLayout:
    """The layout of a key; the first one for a key that is none."""
    return next((layout for layout in BUILT_IN if layout.key == key), BUILT_IN[0])
