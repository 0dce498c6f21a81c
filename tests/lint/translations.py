#!/usr/bin/env python3
"""Every text of the interface in every language: finished, with the placeholders of its source, and none forgotten.

translations.py UPDATE FOLDER MESSAGES SCRATCH   UPDATE is translations/update, FOLDER holds the .ts files, MESSAGES is the build's
messagetexts.cpp, SCRATCH is made anew
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree

update, folder, messages, scratch = sys.argv[1:]


def texts(path):
    for context in tree.parse(path).getroot().iter('context'):
        for message in context.iter('message'):
            yield context.find('name').text, message


def placeholders(text):
    return sorted(re.findall(r'%L?(?:\d+|n)', text))


faults = []
shutil.rmtree(scratch, ignore_errors=True)
os.makedirs(scratch)
for path in sorted(glob.glob(os.path.join(folder, '*.ts'))):
    shutil.copy(path, scratch)
    for context, message in texts(path):
        source = message.find('source').text
        translation = message.find('translation')
        where = '%s: %s: %r' % (os.path.basename(path), context, source)
        forms = [form.text or '' for form in translation.iter('numerusform')] or [translation.text or '']
        if translation.get('type') or not all(forms):
            faults.append(where + ' is not finished')
        elif any(placeholders(form) != placeholders(source) for form in forms):
            faults.append(where + ' has other placeholders than its source')
subprocess.run([update, scratch, messages], check=True, stdout=subprocess.DEVNULL)
for path in sorted(glob.glob(os.path.join(scratch, '*.ts'))):
    here = {(c, m.find('source').text, m.findtext('comment')) for c, m in texts(os.path.join(folder, os.path.basename(path)))}
    wanted = {(c, m.find('source').text, m.findtext('comment')) for c, m in texts(path)}
    faults += ['%s: %s: %r is missing' % (os.path.basename(path), *text[:2]) for text in sorted(wanted - here, key=str)]
    faults += ['%s: %s: %r is no longer used' % (os.path.basename(path), *text[:2]) for text in sorted(here - wanted, key=str)]
print('\n'.join(faults))
sys.exit(1 if faults else 0)
