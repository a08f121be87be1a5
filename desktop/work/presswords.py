"""What the user reads when a file for a print shop cannot be made: part of `messages`."""

from __future__ import annotations

from desktop.work.i18n import mark

PRESS: dict[str, str] = {
    "shop_values": mark(
        "Messages",
        "The print shop’s profile has a value that makes no sense ({field}). Nothing was kept. "
        "Correct it, then try again.",
    ),
    "shop_missing": mark(
        "Messages",
        "There is no profile ‘{name}’ of a print shop. Nothing was written. There are: {names}.",
    ),
    "profile_needless": mark(
        "Messages", "A profile is for print shops alone. Leave it out, or choose “print-shop”."
    ),
    "intent_broken": mark(
        "Messages",
        "This is no colour profile, or it is damaged. Ask the print shop for its ICC file again.",
    ),
    "intent_not_press": mark(
        "Messages",
        "This colour profile is not for a press (its class is ‘{kind}’). "
        "Ask the print shop for the ICC file of its press.",
    ),
    "intent_not_cmyk": mark(
        "Messages",
        "This colour profile is for {space}, not for four printing inks (CMYK). "
        "Ask the print shop for the ICC file of its press.",
    ),
    "intent_unreadable": mark(
        "Messages",
        "The colour profile cannot be read ({reason}). Nothing was changed. "
        "Check the connection to its drive, then try again.",
    ),
    "intent_missing": mark(
        "Messages",
        "The colour profile of ‘{shop}’ is not there any more. Nothing was written. "
        "Import the print shop’s ICC file again.",
    ),
    "press_too_large": mark(
        "Messages",
        "With its bleed the page is longer than {most} mm; no PDF can be. Nothing was written. "
        "Choose the scale 1:2 or 1:10 in the print shop’s profile.",
    ),
    "press_transparency": mark(
        "Messages",
        "Something half-transparent on the wall does not lie on a photo, such as a caption inside "
        "a place without one. Nothing was written. Add the photo, set the captions below, or "
        "choose a profile with PDF/X-4.",
    ),
    "pdf_missing": mark(
        "Messages", "There is no such file. Check the name and the drive, then try again."
    ),
    "pdf_locked": mark(
        "Messages", "The PDF is locked with a password. Print shops need it without one."
    ),
    "pdf_broken": mark("Messages", "This is no PDF, or it is damaged. Make the file again."),
}
