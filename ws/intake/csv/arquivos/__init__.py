"""The CSV files, column by column: what each holds, how it is read, and what a record is made of."""
