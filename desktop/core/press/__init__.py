"""Files for print shops: what a shop asks for, the sheet with boxes and marks, inks, and checks.

Pure: knows no Qt, no library and no words on screen. It takes a painted page (`desktop.core.pdf`)
and makes a PDF/X of it, and tells of any PDF what a print shop would find fault with.
"""
