#!/usr/bin/python3
"""Reads a workbook with openpyxl and compares it with what should be in it.

usage: checkWorkbook.py WORKBOOK EXPECTED

EXPECTED is JSON, a list with a member for each room: {"sheet": name, "room": name, "headings": [title, ...],
"cells": {"C4": text, ...}, "notes": [{cell, text, section}, ...]}.
Prints every difference; the exit status is 1 when there is one, 2 when the workbook could not be read.
"""
import json
import sys

try:
    import openpyxl
except ImportError:
    sys.exit('python3-openpyxl is missing. To install it:  apt-get install python3-openpyxl')


def board_differences(sheet, headings, cells):
    """Row 1 is the header; every other cell that has anything in it is a note, as text."""
    found = [cell.value for cell in sheet[1]]
    if found != headings:
        yield f'headings of {sheet.title} are {found}, not {headings}'
    filled = {}
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if cell.value is not None:
                filled[cell.coordinate] = cell
    for address in sorted(filled.keys() | cells.keys()):
        cell, text = filled.get(address), cells.get(address)
        if cell is None:
            yield f'{sheet.title} {address} is empty, not {text!r}'
        elif cell.value != text:
            yield f'{sheet.title} {address} is {cell.value!r}, not {text!r}'
        elif cell.data_type != 's':
            yield f'{sheet.title} {address} is not text but of the type {cell.data_type!r}'
    if sheet.merged_cells.ranges:
        yield f'cells are merged: {sheet.merged_cells.ranges}'


def list_differences(sheet, notes):
    """A row per note, with the heading of each column in row 1."""
    rows = sheet.iter_rows(values_only=True)
    headings = [str(value).lower() for value in next(rows)]
    listed = [dict(zip(headings, row)) for row in rows]
    key = lambda note: (note['room'], note['cell'], note['text'], note['section'])
    found, wanted = sorted(map(key, listed)), sorted(map(key, notes))
    for note in [note for note in wanted if note not in found]:
        yield f'All notes lacks {note}'
    for note in [note for note in found if note not in wanted]:
        yield f'All notes has {note}, which is on no board'
    if len(found) != len(wanted):
        yield f'All notes has {len(found)} rows, not {len(wanted)}'


def main(workbook_file, expected_file):
    workbook = openpyxl.load_workbook(workbook_file)
    with open(expected_file, encoding='utf-8') as file:
        expected = json.load(file)
    notes = [{**note, 'room': board['room']} for board in expected for note in board['notes']]
    differences = [
        *(
            difference
            for board in expected
            for difference in board_differences(workbook[board['sheet']], board['headings'], board['cells'])
        ),
        *list_differences(workbook['All notes'], notes),
    ]
    for difference in differences:
        print(difference)
    count = sum(len(board['cells']) for board in expected)
    print(f"{count} cells compared, {len(differences)} differences")
    return 1 if differences else 0


if __name__ == '__main__':
    try:
        sys.exit(main(*sys.argv[1:]))
    except (OSError, KeyError, ValueError) as error:
        print(f'The workbook could not be read: {error!r}')
        sys.exit(2)
