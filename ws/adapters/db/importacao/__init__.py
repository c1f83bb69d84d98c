"""A company's data as an import reads and writes it, and the runs of imports."""
