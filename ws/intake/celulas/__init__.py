"""The values of single cells: numbers, words, days, items."""
