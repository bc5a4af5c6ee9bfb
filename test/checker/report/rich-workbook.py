"""Writes a workbook that uses what an enterprise's own file may hold, and dumps what openpyxl finds in one."""
import io
import json
import struct
import sys
import zlib

from openpyxl import Workbook, load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation


def picture():
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)
    rows = b"".join(b"\x00" + b"\xff\x00\x00" * 2 for _ in range(2))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def write(path):
    book = Workbook()
    sheet = book.active
    sheet.title = "花名册 & 附件1"
    sheet.append(["企业新型学徒制花名册"])
    sheet.merge_cells("A1:F1")
    sheet.append(["序号", "姓名", "年龄", "身份证号", "培养目标", "备注"])
    for index in range(1, 6):
        sheet.append([index, f"人员{index}", 20 + index, f"00{index}", "中级工", None])
    for row in sheet.iter_rows(min_row=2, max_row=7):
        for cell in row:
            cell.border = Border(bottom=Side(style="thin"))
            cell.font = Font(name="宋体", size=11)
    for row in range(3, 8):
        sheet.cell(row, 4).number_format = "@"
    sheet["B3"].comment = Comment("原有批注", "企业")
    for formula, cells in (('"男,女"', "F3:F7"), ('"中级工,高级工"', "E3:E7")):
        validation = DataValidation(type="list", formula1=formula, allow_blank=True)
        validation.add(cells)
        sheet.add_data_validation(validation)
    red = PatternFill(start_color="FFFF0000", end_color="FFFF0000", fill_type="solid")
    sheet.conditional_formatting.add("C3:C7", CellIsRule(operator="greaterThan", formula=["23"], fill=red))
    sheet.column_dimensions["F"].hidden = True
    sheet.column_dimensions["D"].width = 24
    sheet.freeze_panes = "A3"
    sheet.oddFooter.center.text = "第 &P 页"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:2"
    sheet.auto_filter.ref = "A2:F7"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=2, max_row=7), titles_from_data=True)
    sheet.add_chart(chart, "H2")
    sheet.add_image(Image(io.BytesIO(picture())), "H20")
    hidden = book.create_sheet("字典")
    hidden["A1"] = "中级工"
    hidden.sheet_state = "hidden"
    plain = book.create_sheet("附件3")
    plain["A1"] = "申报单位（盖章）"
    name = DefinedName("名单", attr_text="'花名册 & 附件1'!$A$2:$F$7")
    # A list until openpyxl 3.0, a dictionary since.
    if hasattr(book.defined_names, "definedName"):
        book.defined_names.append(name)
    else:
        book.defined_names["名单"] = name
    book.save(path)


def dump(path):
    book = load_workbook(path)
    sheets = {}
    for sheet in book.worksheets:
        cells = {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None and cell.comment is None and cell.fill.fill_type is None:
                    continue
                cells[cell.coordinate] = {
                    "value": cell.value,
                    "format": cell.number_format,
                    "font": [cell.font.name, cell.font.size],
                    "border": cell.border.bottom.style,
                    "fill": cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None,
                    "note": cell.comment.text if cell.comment else None,
                }
        sheets[sheet.title] = {
            "state": sheet.sheet_state,
            "cells": cells,
            "merges": sorted(str(each) for each in sheet.merged_cells.ranges),
            "validations": sorted([str(each.sqref), each.formula1] for each in sheet.data_validations.dataValidation),
            "conditions": sorted(str(each.sqref) for each in sheet.conditional_formatting),
            "charts": len(sheet._charts),
            "images": len(sheet._images),
            "columns": {key: [each.width, each.hidden] for key, each in sheet.column_dimensions.items()},
            "freeze": sheet.freeze_panes,
            "footer": sheet.oddFooter.center.text,
            "page": [sheet.page_setup.orientation, sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage if sheet.sheet_properties.pageSetUpPr else None],
            "titles": sheet.print_title_rows,
            "filter": sheet.auto_filter.ref,
        }
    held = book.defined_names
    listed = held.definedName if hasattr(held, "definedName") else held.values()
    names = {each.name: each.attr_text for each in listed}
    json.dump({"sheets": sheets, "names": names}, sys.stdout, ensure_ascii=False, default=str)


if __name__ == "__main__":
    {"write": write, "dump": dump}[sys.argv[1]](sys.argv[2])
