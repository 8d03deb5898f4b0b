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
    <name>daybreak::ui::ModelsPage</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform><numerusform>%n models</numerusform></translation>
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
<context>
    <name>daybreak::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) compared</source>
        <translation>
            <numerusform>%n photo compared</numerusform>
            <numerusform>%n photos compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n photo(s)</source>
        <translation>
            <numerusform>Cancelled after %n photo</numerusform>
            <numerusform>Cancelled after %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n photo(s)</source>
        <translation>
            <numerusform>%1 of %n photo</numerusform>
            <numerusform>%1 of %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daybreak::ui::FiguresView</name>
    <message numerus="yes">
        <source>Means over %n photo(s)</source>
        <translation>
            <numerusform>Means over %n photo</numerusform>
            <numerusform>Means over %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daybreak::ui::DataPanel</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read and will be skipped.</source>
        <translation>
            <numerusform>%n file cannot be read and will be skipped.</numerusform>
            <numerusform>%n files cannot be read and will be skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are there twice.</source>
        <translation>
            <numerusform>%n picture is there twice.</numerusform>
            <numerusform>%n pictures are there twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daybreak::ui::TrainingPage</name>
    <message numerus="yes">
        <source>%n training(s) are at work. They can go on without the window, and are shown again when it is opened.</source>
        <translation>
            <numerusform>A training is at work. It can go on without the window, and is shown again when it is opened.</numerusform>
            <numerusform>%n trainings are at work. They can go on without the window, and are shown again when it is opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daybreak::ui::SegmenterList</name>
    <message numerus="yes">
        <source>%1: %n class(es)</source>
        <translation>
            <numerusform>%1: %n class</numerusform>
            <numerusform>%1: %n classes</numerusform>
        </translation>
    </message>
</context>
</TS>
