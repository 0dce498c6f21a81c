<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>interleave::LibraryModel</name>
    <message numerus="yes">
        <source>%1, %n minute(s)</source>
        <translation>
            <numerusform>%1, %n minute</numerusform>
            <numerusform>%1, %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interleave::StatusLine</name>
    <message numerus="yes">
        <source>%1 running</source>
        <translation>
            <numerusform>%1 running</numerusform>
            <numerusform>%1 running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ready</source>
        <translation>
            <numerusform>%1 ready</numerusform>
            <numerusform>%1 ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asleep</source>
        <translation>
            <numerusform>%1 asleep</numerusform>
            <numerusform>%1 asleep</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting</source>
        <translation>
            <numerusform>%1 waiting</numerusform>
            <numerusform>%1 waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting for a lock</source>
        <translation>
            <numerusform>%1 waiting for a lock</numerusform>
            <numerusform>%1 waiting for a lock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 finished</source>
        <translation>
            <numerusform>%1 finished</numerusform>
            <numerusform>%1 finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 failed</source>
        <translation>
            <numerusform>%1 failed</numerusform>
            <numerusform>%1 failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the recording was full: %1 event(s) missing</source>
        <translation>
            <numerusform>the recording was full: %1 event missing</numerusform>
            <numerusform>the recording was full: %1 events missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>too fast to draw each event: %1 summed up</source>
        <translation>
            <numerusform>too fast to draw each event: %1 summed up</numerusform>
            <numerusform>too fast to draw each event: %1 summed up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 not known</source>
        <translation>
            <numerusform>%1 not known</numerusform>
            <numerusform>%1 not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 waiting for a permit</source>
        <translation>
            <numerusform>%1 waiting for a permit</numerusform>
            <numerusform>%1 waiting for a permit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>interleave::TopBar</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
</TS>
