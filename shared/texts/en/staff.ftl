# The staff pages.
