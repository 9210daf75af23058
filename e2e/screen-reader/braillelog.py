"""Writes down what Orca would put on a braille display of 32 cells.

No display is needed, and none is looked for: one that belongs to somebody on
this machine is left alone. Each line that Orca shows becomes one JSON line,
{"t", "kind": "cells", "text"}, in the file $ORCA_SPEECH_LOG.
"""
import json
import os
import re
import time

from orca import braille

SHOWN = re.compile(r"\s*VISIBLE:  '(.*)', cursor=\d+", re.DOTALL)


class _Log:
    def info(self, message):
        shown = SHOWN.fullmatch(message)
        if shown:
            line = {'t': time.time(), 'kind': 'cells', 'text': shown[1].rstrip()}
            with open(os.environ['ORCA_SPEECH_LOG'], 'a', encoding='utf-8') as file:
                file.write(json.dumps(line, ensure_ascii=False) + '\n')

    def debug(self, message):
        pass


braille.log = _Log()
braille.init = lambda callback=None: False
braille._enableBraille = lambda: None
