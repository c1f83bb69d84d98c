"""Layouts that several banks share; a bank takes one by naming its functions, and never looks at another bank."""
