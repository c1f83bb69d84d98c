"""The parts of a sheet: ficha, recibo, stub, tables, the Pix panel."""
