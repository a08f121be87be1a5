"""The screens without a library: the first start, and a library that cannot be opened."""
