"""The first screens: the answer of a command for somebody who reads one screen; the whole is a view's."""
