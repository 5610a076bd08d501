# The record of changes, for the administrator.
audit-menu = Log
audit-title = Who changed what
audit-intro = Every change, the newest first. It names records, never what people wrote.
audit-none = Nothing has been changed yet.
audit-when = When
audit-who = Who
audit-what = What
audit-record = Record
audit-program = the program
