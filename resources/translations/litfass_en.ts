<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n photo(s) already there</source>
        <translation>
            <numerusform>%n photo already there</numerusform>
            <numerusform>%n photos already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) imported</source>
        <translation>
            <numerusform>%n portrait imported</numerusform>
            <numerusform>%n portraits imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wall created with %n portrait(s)</source>
        <translation>
            <numerusform>Wall created with %n portrait</numerusform>
            <numerusform>Wall created with %n portraits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>Empty %n place(s)</source>
        <translation>
            <numerusform>Empty %n place</numerusform>
            <numerusform>Empty %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n portrait(s)</source>
        <translation>
            <numerusform>Place %n portrait</numerusform>
            <numerusform>Place %n portraits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
</context>
</TS>
