"""Counts what openpyxl finds in a workbook, as JSON, one entry a sheet."""

import json
import sys

import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
print(
    json.dumps(
        [
            {
                "name": sheet.title,
                "tables": sorted(sheet.tables.keys()),
                "formulas": sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row),
                "validations": len(sheet.data_validations.dataValidation),
                "charts": len(sheet._charts),
            }
            for sheet in workbook.worksheets
        ]
    )
)
