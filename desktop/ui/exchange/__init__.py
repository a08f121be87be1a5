"""Tables, address cards and lists on paper: into the registers and out of them.

May use the shared widgets, the registers' base and `desktop.work`; reading, comparing and writing
of files is done by `desktop.work.tabling`, `cardplan`, `exporting` and `lists`, in jobs.
"""
