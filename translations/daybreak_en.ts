<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>daybreak::ui::ExportBar</name>
    <message numerus="yes">
        <source>Exporting %1 … %n more waiting</source>
        <translation>
            <numerusform>Exporting %1 … %n more waiting</numerusform><numerusform>Exporting %1 … %n more waiting</numerusform></translation>
    </message>
</context>
<context>
    <name>daybreak::ui::StepsStrip</name>
    <message numerus="yes">
        <source>After %n recurrence(s)</source>
        <translation>
            <numerusform>After %n recurrence</numerusform><numerusform>After %n recurrences</numerusform></translation>
    </message>
</context>
</TS>
