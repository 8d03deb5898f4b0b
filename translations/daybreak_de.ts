<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>daybreak::ui::DevicePicker</name>
    <message>
        <source>Device the network runs on</source>
        <translation>Gerät, auf dem das Netz läuft</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>%1. Press to choose where networks run.</source>
        <translation>%1. Hier wählen, wo Netze rechnen.</translation>
    </message>
    <message>
        <source>Automatic: a GPU if there is one</source>
        <translation>Automatisch: eine GPU, wenn es eine gibt</translation>
    </message>
    <message>
        <source>%1 (%2 of memory)</source>
        <comment>a device and the memory it has</comment>
        <translation>%1 (%2 Speicher)</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>There is not enough memory for this. Close other programs or use a smaller picture.</source>
        <translation>Dafür reicht der Speicher nicht. Schließen Sie andere Programme oder verwenden Sie ein kleineres Bild.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Published defaults</source>
        <translation>Veröffentlichte Werte</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Bright</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Night street</source>
        <translation>Straße bei Nacht</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::AboutDialog</name>
    <message>
        <source>About Daybreak</source>
        <translation>Über Daybreak</translation>
    </message>
    <message>
        <source>Turns dark photos into ones that look as if there had been light.</source>
        <translation>Macht aus dunklen Fotos solche, auf denen Licht gewesen zu sein scheint.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Daybreak is free software under the GNU General Public License, version 3 or later. You may use, study, share and change it; it comes without any warranty.</source>
        <translation>Daybreak ist freie Software unter der GNU General Public License, Version 3 oder später. Sie dürfen es benutzen, untersuchen, weitergeben und verändern; eine Gewähr gibt es nicht.</translation>
    </message>
    <message>
        <source>It is built on:</source>
        <translation>Es baut auf:</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::AdjustPanel</name>
    <message>
        <source>Histogram of the dark and the enhanced photo</source>
        <translation>Histogramm des dunklen und des aufgehellten Fotos</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Recurrence</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Exposure level</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>The mean brightness the enhanced photo should reach.
Auto leaves it to the network.</source>
        <translation>Die mittlere Helligkeit, die das aufgehellte Foto erreichen soll.
Auto überlässt sie dem Netz.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>How much of the network&apos;s enhancement is applied</source>
        <translation>Wie viel von der Aufhellung des Netzes angewendet wird</translation>
    </message>
    <message>
        <source>Highlight protection</source>
        <translation>Lichterschutz</translation>
    </message>
    <message>
        <source>Leaves lamps, signs and sky as bright as they are</source>
        <translation>Lässt Lampen, Schilder und Himmel so hell, wie sie sind</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>How often the curve is applied</source>
        <translation>Wie oft die Kurve angewendet wird</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>The curve&apos;s power: higher lifts the mid-tones more</source>
        <translation>Die Potenz der Kurve: höher hebt die Mitteltöne stärker</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>0 % is grey, 100 % as enhanced</source>
        <translation>0 % ist grau, 100 % wie aufgehellt</translation>
    </message>
    <message>
        <source>Map scale</source>
        <translation>Kartenmaßstab</translation>
    </message>
    <message>
        <source>How much the photo is reduced before the network looks at it.
1 sees every detail, 12 sees the large areas of light and is fastest.</source>
        <translation>Wie stark das Foto verkleinert wird, bevor das Netz es ansieht.
1 sieht jede Einzelheit, 12 sieht die großen Lichtflächen und ist am schnellsten.</translation>
    </message>
    <message>
        <source>&amp;Map scale</source>
        <translation>&amp;Kartenmaßstab</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>Apply, save and delete named settings</source>
        <translation>Benannte Einstellungen anwenden, sichern und löschen</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Every slider and the map scale back to the published defaults</source>
        <translation>Alle Regler und der Kartenmaßstab zurück auf die veröffentlichten Standardwerte</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ColourBar</name>
    <message>
        <source>Colour bar</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::CompareView</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>The original and the enhanced photo. Hold Space for the original, arrow keys move a zoomed photo, Shift and an arrow key move the divider, Home fits the photo.</source>
        <translation>Das Original und das aufgehellte Foto. Leertaste halten zeigt das Original, Pfeiltasten verschieben ein vergrößertes Foto, Umschalt und Pfeiltaste bewegen den Teiler, Pos1 zeigt das ganze Foto.</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Not enhanced yet</source>
        <translation>Noch nicht aufgehellt</translation>
    </message>
    <message>
        <source>Enhanced</source>
        <translation>Aufgehellt</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::EmptyState</name>
    <message>
        <source>Drop a dark photo or a folder here</source>
        <translation>Ein dunkles Foto oder einen Ordner hier ablegen</translation>
    </message>
    <message>
        <source>Daybreak shows it enhanced at once. The original is never changed.</source>
        <translation>Daybreak zeigt es sofort aufgehellt. Das Original wird nie verändert.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Choose a photo (Ctrl+O)</source>
        <translation>Ein Foto wählen (Strg+O)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ExportBar</name>
    <message>
        <source>Export under way</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel this export and those that wait</source>
        <translation>Diesen Export und die wartenden abbrechen</translation>
    </message>
    <message>
        <source>Exporting %1 …</source>
        <translation>%1 wird exportiert …</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %1 … %n more waiting</source>
        <translation>
            <numerusform>%1 wird exportiert … %n weiterer wartet</numerusform>
            <numerusform>%1 wird exportiert … %n weitere warten</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ExportDialog</name>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>&amp;Bit depth</source>
        <translation>&amp;Bittiefe</translation>
    </message>
    <message>
        <source>&amp;Longest side</source>
        <translation>&amp;Längste Seite</translation>
    </message>
    <message>
        <source>Keep camera &amp;data, place and copyright</source>
        <translation>&amp;Kameradaten, Ort und Urheber behalten</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>As the photo (%1 bit)</source>
        <translation>Wie das Foto (%1 Bit)</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Longest side in pixels</source>
        <translation>Längste Seite in Pixeln</translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>Datei&amp;name</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>Die Datei braucht einen Namen.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Den Ordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is the original, which stays as it is. Choose another name.</source>
        <translation>%1 ist das Original, das bleibt, wie es ist. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1×%2 pixels</source>
        <translation>%1×%2 Pixel</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>There is already a file %1 in this folder.</source>
        <translation>In diesem Ordner gibt es schon eine Datei %1.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::Filmstrip</name>
    <message>
        <source>Photos in this folder</source>
        <translation>Fotos in diesem Ordner</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::FilmstripDelegate</name>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::FolderModel</name>
    <message>
        <source>%1, edited</source>
        <translation>%1, bearbeitet</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 (edited)</source>
        <translation>%1 (bearbeitet)</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::GuideDialog</name>
    <message>
        <source>Guide to Daybreak</source>
        <translation>Anleitung zu Daybreak</translation>
    </message>
    <message>
        <source>From dark to light</source>
        <translation>Vom Dunkel zum Licht</translation>
    </message>
    <message>
        <source>Drop a photo or a folder on the window. A small neural network looks at the photo once and says how much light is missing where; this is the factor map. The sliders change how the map is applied, and Export writes the result to a new file. The original is never changed. Your settings are kept beside the photo and are there when you open it again.</source>
        <translation>Legen Sie ein Foto oder einen Ordner auf dem Fenster ab. Ein kleines neuronales Netz sieht sich das Foto einmal an und sagt, wo wie viel Licht fehlt; das ist die Faktorkarte. Die Regler ändern, wie die Karte angewendet wird, und Exportieren schreibt das Ergebnis in eine neue Datei. Das Original wird nie verändert. Ihre Einstellungen liegen neben dem Foto und sind beim nächsten Öffnen wieder da.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
    <message>
        <source>Wheel, pinch</source>
        <translation>Mausrad, zwei Finger</translation>
    </message>
    <message>
        <source>Zoom towards the pointer</source>
        <translation>Zum Zeiger hin vergrößern</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Move the photo; on the divider, move the divider</source>
        <translation>Das Foto verschieben; am Teiler den Teiler</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Whole photo or full size; on the divider, back to the middle</source>
        <translation>Ganzes Foto oder volle Größe; am Teiler zurück zur Mitte</translation>
    </message>
    <message>
        <source>Hold Space</source>
        <translation>Leertaste halten</translation>
    </message>
    <message>
        <source>See the original</source>
        <translation>Das Original sehen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move a zoomed photo; with Shift, move the divider</source>
        <translation>Ein vergrößertes Foto verschieben; mit Umschalt den Teiler</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Das ganze Foto zeigen</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Double-click, Delete</source>
        <translation>Doppelklick, Entf</translation>
    </message>
    <message>
        <source>Back to the standard value</source>
        <translation>Zurück zum Standardwert</translation>
    </message>
    <message>
        <source>Arrow keys, wheel</source>
        <translation>Pfeiltasten, Mausrad</translation>
    </message>
    <message>
        <source>Fine-tune; with Shift in small steps</source>
        <translation>Fein einstellen; mit Umschalt in kleinen Schritten</translation>
    </message>
    <message>
        <source>Click the number</source>
        <translation>Klick auf die Zahl</translation>
    </message>
    <message>
        <source>Type a value</source>
        <translation>Einen Wert eingeben</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>From card to card</source>
        <translation>Von Karte zu Karte</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Use the model on the open photo</source>
        <translation>Das Modell für das offene Foto verwenden</translation>
    </message>
    <message>
        <source>F2, Delete</source>
        <translation>F2, Entf</translation>
    </message>
    <message>
        <source>Rename a model of your own, move it to the bin</source>
        <translation>Ein eigenes Modell umbenennen, in den Papierkorb verschieben</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::HistogramView</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Brightness from dark to light: grey line the original, filled the enhanced photo.</source>
        <translation>Helligkeit von dunkel nach hell: graue Linie das Original, gefüllt das aufgehellte Foto.</translation>
    </message>
    <message>
        <source>Lost in black: %1 %. Lost in white: %2 %.</source>
        <translation>In Schwarz verloren: %1 %. In Weiß verloren: %2 %.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ImportDialog</name>
    <message>
        <source>This is a model for %1 (%2).</source>
        <translation>Das ist ein Modell für: %1 (%2).</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>You have this model already: %1 has exactly the same weights.</source>
        <translation>Sie haben dieses Modell schon: %1 hat genau dieselben Gewichte.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Daybreak has read nothing but numbers and texts from the file and has run nothing in it; its tensors fit the network exactly. It is copied; the file itself stays as it is.</source>
        <translation>Daybreak hat aus der Datei nur Zahlen und Texte gelesen und nichts darin ausgeführt; ihre Tensoren passen genau zum Netz. Sie wird kopiert; die Datei selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::MainWindow</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>%1 – Daybreak</source>
        <translation>%1 – Daybreak</translation>
    </message>
    <message>
        <source>%1   in %2</source>
        <translation>%1   in %2</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>Diese Dateien &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guide and shortcuts</source>
        <translation>&amp;Anleitung und Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Daybreak</source>
        <translation>Ü&amp;ber Daybreak</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::MapView</name>
    <message>
        <source>C&amp;hannel</source>
        <translation>&amp;Kanal</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Channel of the factor map</source>
        <translation>Kanal der Faktorkarte</translation>
    </message>
    <message>
        <source>Op&amp;acity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <source>Opacity of the factor map</source>
        <translation>Deckkraft der Faktorkarte</translation>
    </message>
    <message>
        <source>How much the map covers the enhanced picture</source>
        <translation>Wie stark die Karte das aufgehellte Bild verdeckt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Zeigen</translation>
    </message>
    <message>
        <source>Illumination</source>
        <translation>Beleuchtung</translation>
    </message>
    <message>
        <source>Gain 1/i</source>
        <translation>Verstärkung 1/i</translation>
    </message>
    <message>
        <source>What is shown of the illumination</source>
        <translation>Was von der Beleuchtung gezeigt wird</translation>
    </message>
    <message>
        <source>The light the model sees in the photo, or what the photo is multiplied by for it at 100 % strength</source>
        <translation>Das Licht, das das Modell im Foto sieht, oder womit das Foto dafür bei 100 % Stärke multipliziert wird</translation>
    </message>
    <message>
        <source>Which colour channel&apos;s values are shown</source>
        <translation>Die Werte welches Farbkanals gezeigt werden</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ModelFacts</name>
    <message>
        <source>The file does not say.</source>
        <translation>Die Datei sagt es nicht.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Values that training has learnt</source>
        <translation>Werte, die das Training gelernt hat</translation>
    </message>
    <message>
        <source>A method without a network: nothing was learnt</source>
        <translation>Ein Verfahren ohne Netz: Nichts wurde gelernt</translation>
    </message>
    <message>
        <source>Multiply-adds</source>
        <translation>Rechenschritte</translation>
    </message>
    <message>
        <source>%1 per pixel</source>
        <translation>%1 je Pixel</translation>
    </message>
    <message>
        <source>Per pixel that the network sees, which is fewer than the photo has: with map scale Auto the photo is reduced to the size the model was trained at</source>
        <translation>Multiplikationen mit Addition je Pixel, das das Netz sieht; das sind weniger, als das Foto hat: Beim Kartenmaßstab Auto wird das Foto auf die Größe verkleinert, mit der das Modell trainiert wurde</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>PSNR %1 dB</source>
        <translation>PSNR %1 dB</translation>
    </message>
    <message>
        <source>SSIM %1</source>
        <translation>SSIM %1</translation>
    </message>
    <message>
        <source>ΔE2000 %1</source>
        <translation>ΔE2000 %1</translation>
    </message>
    <message>
        <source>mean luma %1</source>
        <translation>mittlere Helligkeit %1</translation>
    </message>
    <message>
        <source>Measured on %1: %2.</source>
        <translation>Gemessen an %1: %2.</translation>
    </message>
    <message>
        <source>Measured against well-lit references: %1.</source>
        <translation>Gemessen an gut belichteten Vergleichsbildern: %1.</translation>
    </message>
    <message>
        <source>Higher PSNR and SSIM are better.</source>
        <translation>Höhere PSNR und SSIM sind besser.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ModelPicker</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The network that looks at the photo</source>
        <translation>Das Netz, das sich das Foto ansieht</translation>
    </message>
    <message>
        <source>Open model file…</source>
        <translation>Modelldatei öffnen …</translation>
    </message>
    <message>
        <source>Open model file</source>
        <translation>Modelldatei öffnen</translation>
    </message>
    <message>
        <source>Models (*.safetensors *.pth *.pt);;All files (*)</source>
        <translation>Modelle (*.safetensors *.pth *.pt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ModelTile</name>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Model %1, %2</source>
        <translation>Modell %1, %2</translation>
    </message>
    <message>
        <source>&amp;Use on the open photo</source>
        <translation>Für das offene Foto &amp;verwenden</translation>
    </message>
    <message>
        <source>Enhance the open photo with this model</source>
        <translation>Das offene Foto mit diesem Modell aufhellen</translation>
    </message>
    <message>
        <source>Enhance the open photo with this model (Enter)</source>
        <translation>Das offene Foto mit diesem Modell aufhellen (Eingabe)</translation>
    </message>
    <message>
        <source>Set as &amp;default</source>
        <translation>Als &amp;Standard festlegen</translation>
    </message>
    <message>
        <source>Photos that were not edited yet open with it</source>
        <translation>Fotos, die noch nicht bearbeitet wurden, öffnen damit</translation>
    </message>
    <message>
        <source>&amp;Measure speed</source>
        <translation>Geschwindigkeit &amp;messen</translation>
    </message>
    <message>
        <source>How long it takes on this machine for a photo of 24 megapixels</source>
        <translation>Wie lange es auf diesem Rechner für ein Foto mit 24 Megapixeln braucht</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>&amp;Duplizieren …</translation>
    </message>
    <message>
        <source>Copy it to the models of your own</source>
        <translation>In die eigenen Modelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>Give it another name</source>
        <translation>Einen anderen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write it to a file, also for PyTorch</source>
        <translation>In eine Datei schreiben, auch für PyTorch</translation>
    </message>
    <message>
        <source>Re&amp;move to the bin</source>
        <translation>In den &amp;Papierkorb verschieben</translation>
    </message>
    <message>
        <source>It can be put back</source>
        <translation>Es kann zurückgeholt werden</translation>
    </message>
    <message>
        <source>Models that came with Daybreak keep their names. Duplicate it to have one of your own.</source>
        <translation>Modelle, die mit Daybreak kamen, behalten ihre Namen. Duplizieren Sie es, um ein eigenes zu haben.</translation>
    </message>
    <message>
        <source>Models that came with Daybreak cannot be removed.</source>
        <translation>Modelle, die mit Daybreak kamen, können nicht entfernt werden.</translation>
    </message>
    <message>
        <source>It has no weights that could be written to a file.</source>
        <translation>Es hat keine Gewichte, die in eine Datei geschrieben werden könnten.</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Tempo hier</translation>
    </message>
    <message>
        <source>Use %1 on the open photo</source>
        <translation>%1 für das offene Foto verwenden</translation>
    </message>
    <message>
        <source>Measure the speed of %1</source>
        <translation>Geschwindigkeit von %1 messen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Set as default, duplicate, rename, export, remove</source>
        <translation>Als Standard festlegen, duplizieren, umbenennen, exportieren, entfernen</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Open a photo first.</source>
        <translation>Öffnen Sie zuerst ein Foto.</translation>
    </message>
    <message>
        <source>The open photo uses it already.</source>
        <translation>Das offene Foto verwendet es schon.</translation>
    </message>
    <message>
        <source>It is the default already.</source>
        <translation>Es ist schon der Standard.</translation>
    </message>
    <message>
        <source>The open photo, enhanced by this model with the standard settings</source>
        <translation>Das offene Foto, von diesem Modell mit den Standardeinstellungen aufgehellt</translation>
    </message>
    <message>
        <source>Enhancing …</source>
        <translation>Wird aufgehellt …</translation>
    </message>
    <message>
        <source>Open a photo to see what this model makes of it.</source>
        <translation>Öffnen Sie ein Foto, um zu sehen, was dieses Modell daraus macht.</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>measuring …</source>
        <translation>wird gemessen …</translation>
    </message>
    <message>
        <source>%1 ms + %2 ms</source>
        <translation>%1 ms + %2 ms</translation>
    </message>
    <message>
        <source>A photo of 24 megapixels (6000×4000, 8 bit) on %1, medians: %2 ms to look at it, once for each photo, and %3 ms to enhance it at full size, as for an export.</source>
        <translation>Ein Foto mit 24 Megapixeln (6000×4000, 8 Bit) auf %1, Mediane: %2 ms, um es anzusehen, einmal je Foto, und %3 ms, um es in voller Größe aufzuhellen, wie für einen Export.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ModelsPage</name>
    <message>
        <source>&amp;Import model…</source>
        <translation>Modell &amp;importieren …</translation>
    </message>
    <message>
        <source>Check a model file and add it</source>
        <translation>Eine Modelldatei prüfen und hinzufügen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Measure &amp;all speeds</source>
        <translation>&amp;Alle Geschwindigkeiten messen</translation>
    </message>
    <message>
        <source>How long each model takes on this machine for a photo of 24 megapixels</source>
        <translation>Wie lange jedes Modell auf diesem Rechner für ein Foto mit 24 Megapixeln braucht</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Import a model</source>
        <translation>Ein Modell importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Not shown, because they cannot be used:</source>
        <translation>Nicht gezeigt, weil sie nicht verwendet werden können:</translation>
    </message>
    <message>
        <source>Photos that were not edited yet open with %1 from now on.</source>
        <translation>Fotos, die noch nicht bearbeitet wurden, öffnen von nun an mit %1.</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>The copy is a model of your own: it can be renamed, trained further and removed.</source>
        <translation>Die Kopie ist ein eigenes Modell: Sie kann umbenannt, weiter trainiert und entfernt werden.</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>%1 is a copy of %2.</source>
        <translation>%1 ist eine Kopie von %2.</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Photos that were edited with this model look for it under its old name, all but the open one.</source>
        <translation>Fotos, die mit diesem Modell bearbeitet wurden, suchen es unter seinem alten Namen, alle außer dem offenen.</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Daybreak model, with its card (*.safetensors)</source>
        <translation>Daybreak-Modell mit seiner Karte (*.safetensors)</translation>
    </message>
    <message>
        <source>PyTorch weights, as the published program reads them (*.pth)</source>
        <translation>PyTorch-Gewichte, wie das veröffentlichte Programm sie liest (*.pth)</translation>
    </message>
    <message>
        <source>%1 was saved in %2.</source>
        <translation>%1 wurde in %2 gespeichert.</translation>
    </message>
    <message>
        <source>%1 is in the bin now (%2).</source>
        <translation>%1 liegt jetzt im Papierkorb (%2).</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ist wieder da.</translation>
    </message>
    <message>
        <source>%1 is ready to use.</source>
        <translation>%1 kann jetzt verwendet werden.</translation>
    </message>
    <message>
        <source>Import models</source>
        <translation>Modelle importieren</translation>
    </message>
    <message>
        <source>Models (*.safetensors *.pth *.pt)</source>
        <translation>Modelle (*.safetensors *.pth *.pt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 It was not added.</source>
        <translation>%1 Es wurde nicht hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::NameField</name>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>Lower-case letters, digits, '-', '_' and '.'</source>
        <translation>Kleinbuchstaben, Ziffern, '-', '_' und '.'</translation>
    </message>
    <message>
        <source>The model needs a name.</source>
        <translation>Das Modell braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a model of that name already.</source>
        <translation>Es gibt schon ein Modell dieses Namens.</translation>
    </message>
    <message>
        <source>A name has lower-case letters, digits, '-', '_' and '.', begins with a letter or digit and has at most 64 of them. “%1” would do.</source>
        <translation>Ein Name besteht aus Kleinbuchstaben, Ziffern, '-', '_' und '.', höchstens 64 davon, und beginnt mit einem Buchstaben oder einer Ziffer. „%1“ ginge.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::NoticeBar</name>
    <message>
        <source>Dismiss this notice (Esc)</source>
        <translation>Diesen Hinweis schließen (Esc)</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::PhotoActions</name>
    <message>
        <source>&amp;Open photo…</source>
        <translation>Foto ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a photo</source>
        <translation>Ein Foto öffnen</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open the photos of a folder</source>
        <translation>Die Fotos eines Ordners öffnen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Write the enhanced photo to a new file</source>
        <translation>Das aufgehellte Foto in eine neue Datei schreiben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy settings</source>
        <translation>Einstellungen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy all settings of this photo</source>
        <translation>Alle Einstellungen dieses Fotos kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste settings</source>
        <translation>Einstellungen &amp;einfügen</translation>
    </message>
    <message>
        <source>Use the copied settings on this photo</source>
        <translation>Die kopierten Einstellungen auf dieses Foto anwenden</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>Alles &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Every slider back to the published defaults</source>
        <translation>Alle Regler zurück auf die veröffentlichten Standardwerte</translation>
    </message>
    <message>
        <source>P&amp;revious photo</source>
        <translation>V&amp;origes Foto</translation>
    </message>
    <message>
        <source>The photo before this one</source>
        <translation>Das Foto vor diesem</translation>
    </message>
    <message>
        <source>&amp;Next photo</source>
        <translation>&amp;Nächstes Foto</translation>
    </message>
    <message>
        <source>The photo after this one</source>
        <translation>Das Foto nach diesem</translation>
    </message>
    <message>
        <source>&amp;Filmstrip</source>
        <translation>&amp;Filmstreifen</translation>
    </message>
    <message>
        <source>Show the photos of the folder below the picture</source>
        <translation>Die Fotos des Ordners unter dem Bild zeigen</translation>
    </message>
    <message>
        <source>A&amp;djustments</source>
        <translation>&amp;Regler</translation>
    </message>
    <message>
        <source>Show the adjustments beside the picture</source>
        <translation>Die Regler neben dem Bild zeigen</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Geteilt</translation>
    </message>
    <message>
        <source>Original and enhanced, split by a divider</source>
        <translation>Original und aufgehelltes Foto, durch einen Teiler getrennt</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Original and enhanced side by side</source>
        <translation>Original und aufgehelltes Foto nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Enhanced</source>
        <translation>&amp;Aufgehellt</translation>
    </message>
    <message>
        <source>Only the enhanced photo</source>
        <translation>Nur das aufgehellte Foto</translation>
    </message>
    <message>
        <source>&amp;Original</source>
        <translation>&amp;Original</translation>
    </message>
    <message>
        <source>Only the original; hold Space to see it for a moment</source>
        <translation>Nur das Original; Leertaste halten zeigt es für einen Moment</translation>
    </message>
    <message>
        <source>Divider lies &amp;flat</source>
        <translation>Teiler &amp;waagerecht</translation>
    </message>
    <message>
        <source>Turn the divider</source>
        <translation>Den Teiler drehen</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>&amp;Bild</translation>
    </message>
    <message>
        <source>The picture alone</source>
        <translation>Das Bild allein</translation>
    </message>
    <message>
        <source>Factor &amp;map</source>
        <translation>Faktor&amp;karte</translation>
    </message>
    <message>
        <source>Where the network sees how much light missing</source>
        <translation>Wo das Netz wie viel Licht fehlen sieht</translation>
    </message>
    <message>
        <source>S&amp;teps</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>The picture after each recurrence</source>
        <translation>Das Bild nach jedem Durchgang</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
    <message>
        <source>The whole photo</source>
        <translation>Das ganze Foto</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>One photo pixel per screen pixel</source>
        <translation>Ein Fotopixel je Bildschirmpixel</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>C&amp;lipping warnings</source>
        <translation>Beschnitt&amp;warnung</translation>
    </message>
    <message>
        <source>Mark lost highlights red and lost shadows blue</source>
        <translation>Verlorene Lichter rot und verlorene Tiefen blau markieren</translation>
    </message>
    <message>
        <source>Co&amp;mpare models…</source>
        <translation>&amp;Modelle vergleichen…</translation>
    </message>
    <message>
        <source>Several models side by side, with measures</source>
        <translation>Mehrere Modelle nebeneinander, mit Messwerten</translation>
    </message>
    <message>
        <source>Fine-&amp;tune the model on this photo</source>
        <translation>Das Modell auf dieses Foto &amp;fein abstimmen</translation>
    </message>
    <message>
        <source>Train a copy of the model further on this photo alone, a minute or so, and use it</source>
        <translation>Eine Kopie des Modells auf diesem Foto allein weiter trainieren, etwa eine Minute, und sie verwenden</translation>
    </message>
    <message>
        <source>Segmentat&amp;ion</source>
        <translation>Segmentat&amp;ion</translation>
    </message>
    <message>
        <source>What is where in the picture: people, sky, road …</source>
        <translation>Was wo im Bild ist: Menschen, Himmel, Straße …</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::PhotoPage</name>
    <message>
        <source>Photos (%1);;All files (*)</source>
        <translation>Fotos (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open photo</source>
        <translation>Foto öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>%1 was saved in %2.</source>
        <translation>%1 wurde in %2 gesichert.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>Der Export wurde abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>There are no copied settings. Copy them from another photo with Ctrl+C first.</source>
        <translation>Es gibt keine kopierten Einstellungen. Kopieren Sie sie zuerst mit Strg+C von einem anderen Foto.</translation>
    </message>
    <message>
        <source>Paste settings</source>
        <translation>Einstellungen einfügen</translation>
    </message>
    <message>
        <source>Preset “%1”</source>
        <translation>Vorgabe „%1“</translation>
    </message>
    <message>
        <source>The preset “%1” was saved.</source>
        <translation>Die Vorgabe „%1“ wurde gesichert.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1 has no photo that Daybreak can read. Choose another folder.</source>
        <translation>In %1 gibt es kein Foto, das Daybreak lesen kann. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source> · %1 bit · %2</source>
        <translation> · %1 Bit · %2</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>%1 (%2 k parameters) · %3</source>
        <translation>%1 (%2 k Parameter) · %3</translation>
    </message>
    <message>
        <source>%1 (%2 parameters) · %3</source>
        <translation>%1 (%2 Parameter) · %3</translation>
    </message>
    <message>
        <source>estimate %1 ms · render %2 ms</source>
        <translation>Schätzung %1 ms · Bild %2 ms</translation>
    </message>
    <message>
        <source>estimating …</source>
        <translation>wird geschätzt …</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>%1 cannot be shown.
Choose another photo, or drop one here.</source>
        <translation>%1 kann nicht gezeigt werden.
Ein anderes Foto wählen oder eines hier ablegen.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a method without a network, and where it runs</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Segmenter</source>
        <translation>Segmentierer</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::PhotoToolbar</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Factor map</source>
        <translation>Faktorkarte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Screen pixels per photo pixel</source>
        <translation>Bildschirmpixel je Fotopixel</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentation</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::PixelReadout</name>
    <message>
        <source>Colour under the pointer</source>
        <translation>Farbe unter dem Zeiger</translation>
    </message>
    <message>
        <source>Red, green and blue of the original and of the enhanced photo under the pointer, 0 to 255</source>
        <translation>Rot, Grün und Blau des Originals und des aufgehellten Fotos unter dem Zeiger, 0 bis 255</translation>
    </message>
    <message>
        <source>x %1  y %2</source>
        <translation>x %1  y %2</translation>
    </message>
    <message>
        <source>Point at the picture to read its colours</source>
        <translation>Auf das Bild zeigen, um seine Farben zu lesen</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::PresetsMenu</name>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>&amp;Save current settings as preset…</source>
        <translation>Jetzige Einstellungen als Vorgabe &amp;sichern …</translation>
    </message>
    <message>
        <source>&amp;Delete preset</source>
        <translation>Vorgabe &amp;löschen</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>Vorgabe sichern</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>Name der Vorgabe:</translation>
    </message>
    <message>
        <source>A preset needs a name of up to 80 characters without a slash.</source>
        <translation>Eine Vorgabe braucht einen Namen mit höchstens 80 Zeichen und ohne Schrägstrich.</translation>
    </message>
    <message>
        <source>There is a preset “%1”. Replace it?</source>
        <translation>Es gibt schon eine Vorgabe „%1“. Soll sie ersetzt werden?</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Vorgabe löschen</translation>
    </message>
    <message>
        <source>Delete the preset “%1”?</source>
        <translation>Die Vorgabe „%1“ löschen?</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::Section</name>
    <message>
        <source>%1, unfolded</source>
        <translation>%1, ausgeklappt</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, eingeklappt</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>%1 einklappen</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 ausklappen</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::StepsStrip</name>
    <message>
        <source>The picture after each recurrence</source>
        <translation>Das Bild nach jedem Durchgang</translation>
    </message>
    <message>
        <source>Recurrences shown</source>
        <translation>Gezeigte Durchgänge</translation>
    </message>
    <message>
        <source>How many recurrences of the curve are shown</source>
        <translation>Wie viele Durchgänge der Kurve gezeigt werden</translation>
    </message>
    <message>
        <source>After %1 of %2 recurrences</source>
        <translation>Nach %1 von %2 Durchgängen</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The photo as it is</source>
        <translation>Das Foto, wie es ist</translation>
    </message>
    <message numerus="yes">
        <source>After %n recurrence(s)</source>
        <translation>
            <numerusform>Nach %n Durchgang</numerusform>
            <numerusform>Nach %n Durchgängen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ValueSlider</name>
    <message>
        <source>%1: automatic</source>
        <translation>%1: automatisch</translation>
    </message>
    <message>
        <source>Let Daybreak find the value</source>
        <translation>Daybreak den Wert finden lassen</translation>
    </message>
    <message>
        <source>Double-click or Delete resets, Shift makes small steps.</source>
        <translation>Doppelklick oder Entf setzt zurück, Umschalt macht kleine Schritte.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Turns dark photos into ones that look as if there had been light.</source>
        <translation>Macht aus dunklen Fotos solche, auf denen Licht gewesen zu sein scheint.</translation>
    </message>
    <message>
        <source>A photo or a folder to open, or models to import.</source>
        <translation>Ein Foto oder ein Ordner zum Öffnen, oder Modelle zum Importieren.</translation>
    </message>
</context>
<context>
    <name>Architectures</name>
    <message>
        <source>SCI divides the picture by its illumination once: there is nothing to repeat.</source>
        <translation>SCI teilt das Bild einmal durch seine Beleuchtung: Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>SCI divides the picture by its illumination: there is no curve that could have an order.</source>
        <translation>SCI teilt das Bild durch seine Beleuchtung: Es gibt keine Kurve, die eine Ordnung haben könnte.</translation>
    </message>
    <message>
        <source>Gamma raises the picture to a power once: there is nothing to repeat.</source>
        <translation>Gamma potenziert das Bild einmal: Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>Gamma has an exponent of its own: there is no curve that could have an order.</source>
        <translation>Gamma hat einen eigenen Exponenten: Es gibt keine Kurve, die eine Ordnung haben könnte.</translation>
    </message>
    <message>
        <source>CLAHE changes the lightness once: there is nothing to repeat.</source>
        <translation>CLAHE ändert die Helligkeit einmal: Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>CLAHE follows the histogram: there is no curve that could have an order.</source>
        <translation>CLAHE folgt dem Histogramm: Es gibt keine Kurve, die eine Ordnung haben könnte.</translation>
    </message>
    <message>
        <source>LIME divides the picture by its illumination once: there is nothing to repeat.</source>
        <translation>LIME teilt das Bild einmal durch seine Beleuchtung: Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>LIME divides the picture by its illumination: there is no curve that could have an order.</source>
        <translation>LIME teilt das Bild durch seine Beleuchtung: Es gibt keine Kurve, die eine Ordnung haben könnte.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::MapNames</name>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Illumination</source>
        <translation>Beleuchtung</translation>
    </message>
    <message>
        <source>Exponent</source>
        <translation>Exponent</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>gain ×%1</source>
        <translation>Verstärkung ×%1</translation>
    </message>
    <message>
        <source>illumination %1</source>
        <translation>Beleuchtung %1</translation>
    </message>
    <message>
        <source>exponent %1</source>
        <translation>Exponent %1</translation>
    </message>
    <message>
        <source>factor %1</source>
        <translation>Faktor %1</translation>
    </message>
</context>
<context>
    <name>Measures</name>
    <message>
        <source>PSNR GT-mean</source>
        <translation>PSNR GT-Mittel</translation>
    </message>
    <message>
        <source>SSIM GT-mean</source>
        <translation>SSIM GT-Mittel</translation>
    </message>
    <message>
        <source>dE2000 GT-mean</source>
        <translation>dE2000 GT-Mittel</translation>
    </message>
    <message>
        <source>mean luma</source>
        <translation>Luma Mittel</translation>
    </message>
    <message>
        <source>median luma</source>
        <translation>Luma Median</translation>
    </message>
    <message>
        <source>clipped light</source>
        <translation>ausgefressen</translation>
    </message>
    <message>
        <source>clipped dark</source>
        <translation>zugelaufen</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
</context>
<context>
    <name>Protocol</name>
    <message>
        <source>Values: sRGB as encoded in the file (no profile applied, no linear light), rounded to 8 bit, all three channels, data range 255; photos upright, in full size, uncropped; means over photos.</source>
        <translation>Werte: sRGB wie in der Datei kodiert (kein Profil angewendet, kein lineares Licht), auf 8 Bit gerundet, alle drei Kanäle, Wertebereich 255; Fotos aufrecht, in voller Größe, unbeschnitten; Mittel über Fotos.</translation>
    </message>
    <message>
        <source>PSNR over all RGB values. SSIM per channel, averaged: 7x7 uniform window, sample covariance, K1 0.01, K2 0.03 (scikit-image&apos;s defaults). dE2000: mean CIEDE2000, sRGB to Lab, D65.</source>
        <translation>PSNR über alle RGB-Werte. SSIM je Kanal, gemittelt: gleichmäßiges Fenster 7x7, Stichprobenkovarianz, K1 0,01, K2 0,03 (Vorgaben von scikit-image). dE2000: mittlerer CIEDE2000, sRGB nach Lab, D65.</translation>
    </message>
    <message>
        <source>GT-mean: the same three after every value was multiplied by mean luma of the reference / mean luma of the picture, rounded and cut off at 255. Not comparable with the plain ones.</source>
        <translation>GT-Mittel: dieselben drei, nachdem jeder Wert mit mittlerem Luma der Referenz / mittlerem Luma des Bildes multipliziert, gerundet und bei 255 abgeschnitten wurde. Nicht mit den einfachen vergleichbar.</translation>
    </message>
    <message>
        <source>BRISQUE: OpenCV&apos;s quality module with its model (LIVE), 0 best to 100. Luma: Rec. 601, 0-255. Clipped light: a channel at 255; clipped dark: all channels at 0; percent of the pixels.</source>
        <translation>BRISQUE: das Modul quality von OpenCV mit dessen Modell (LIVE), 0 am besten bis 100. Luma: Rec. 601, 0-255. Ausgefressen: ein Kanal bei 255; zugelaufen: alle Kanäle bei 0; Prozent der Pixel.</translation>
    </message>
    <message>
        <source>LOE (Wang et al. 2013): max(R,G,B) of original and picture, shortest side reduced to 50 px by area average; pairs of pixels whose order differs, divided by the number of pixels.</source>
        <translation>LOE (Wang u. a. 2013): max(R,G,B) von Original und Bild, kürzeste Seite durch Flächenmittel auf 50 px verkleinert; Paare von Pixeln, deren Reihenfolge sich unterscheidet, geteilt durch die Zahl der Pixel.</translation>
    </message>
    <message>
        <source>Noise (Immerkaer 1996): standard deviation on the luma, 0-255; fine texture counts as noise.</source>
        <translation>Rauschen (Immerkær 1996): Standardabweichung auf dem Luma, 0-255; feine Muster zählen als Rauschen.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::CompareWords</name>
    <message>
        <source>%1: higher is better</source>
        <translation>%1: höher ist besser</translation>
    </message>
    <message>
        <source>%1: lower is better</source>
        <translation>%1: niedriger ist besser</translation>
    </message>
    <message>
        <source>%1: neither high nor low is better by itself</source>
        <translation>%1: weder hoch noch niedrig ist für sich besser</translation>
    </message>
    <message>
        <source>Against the reference</source>
        <translation>Gegen die Referenz</translation>
    </message>
    <message>
        <source>Against the reference, mean brightness matched first (GT-mean)</source>
        <translation>Gegen die Referenz, zuvor mittlere Helligkeit angeglichen (GT-Mittel)</translation>
    </message>
    <message>
        <source>Without a reference</source>
        <translation>Ohne Referenz</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Settings: map scale %1, exposure level %2, strength %3 %, %4 iterations of order %5, highlight protection %6 %, saturation %7 %.</source>
        <translation>Einstellungen: Kartenmaßstab %1, Belichtung %2, Stärke %3 %, %4 Iterationen der Ordnung %5, Lichterschutz %6 %, Sättigung %7 %.</translation>
    </message>
    <message>
        <source>Untouched photo</source>
        <translation>Unverändertes Foto</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare models</source>
        <translation>Modelle vergleichen</translation>
    </message>
    <message>
        <source>Check models on the left, choose photos, and start.
Figures and pictures of all of them appear here, side by side.</source>
        <translation>Links Modelle ankreuzen, Fotos wählen und starten.
Zahlen und Bilder von allen erscheinen hier nebeneinander.</translation>
    </message>
    <message>
        <source>What could not be measured</source>
        <translation>Was nicht gemessen werden konnte</translation>
    </message>
    <message>
        <source>Fi&amp;gures</source>
        <translation>&amp;Zahlen</translation>
    </message>
    <message>
        <source>P&amp;ictures</source>
        <translation>B&amp;ilder</translation>
    </message>
    <message>
        <source>P&amp;roblems</source>
        <translation>P&amp;robleme</translation>
    </message>
    <message>
        <source>P&amp;roblems (%1)</source>
        <translation>P&amp;robleme (%1)</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Fortschritt des Vergleichs</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>End with the picture that is being worked on; what was measured stays</source>
        <translation>Mit dem Bild enden, an dem gerade gearbeitet wird; was gemessen ist, bleibt</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Close the window; what was measured is there when it is opened again</source>
        <translation>Das Fenster schließen; was gemessen ist, ist beim nächsten Öffnen noch da</translation>
    </message>
    <message>
        <source>Figures as &amp;CSV…</source>
        <translation>Zahlen als &amp;CSV…</translation>
    </message>
    <message>
        <source>Figures as &amp;JSON lines…</source>
        <translation>Zahlen als &amp;JSON-Zeilen…</translation>
    </message>
    <message>
        <source>Contact sheet as &amp;HTML…</source>
        <translation>Kontaktbogen als &amp;HTML…</translation>
    </message>
    <message>
        <source>Contact sheet as &amp;PNG…</source>
        <translation>Kontaktbogen als &amp;PNG…</translation>
    </message>
    <message>
        <source>Ending with this picture …</source>
        <translation>Endet mit diesem Bild …</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) compared</source>
        <translation>
            <numerusform>%n Foto verglichen</numerusform>
            <numerusform>%n Fotos verglichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n photo(s)</source>
        <translation>
            <numerusform>Nach %n Foto abgebrochen</numerusform>
            <numerusform>Nach %n Fotos abgebrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the models …</source>
        <translation>Lädt die Modelle …</translation>
    </message>
    <message>
        <source>Measure the checked models on these photos</source>
        <translation>Die angekreuzten Modelle an diesen Fotos messen</translation>
    </message>
    <message>
        <source>Write figures or pictures to a file</source>
        <translation>Zahlen oder Bilder in eine Datei schreiben</translation>
    </message>
    <message>
        <source>There is nothing measured yet</source>
        <translation>Es ist noch nichts gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n photo(s)</source>
        <translation>
            <numerusform>%1 von %n Foto</numerusform>
            <numerusform>%1 von %n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>vergleich</translation>
    </message>
    <message>
        <source>%1 was not written: there is already a file of this name. Choose another.</source>
        <translation>%1 wurde nicht geschrieben: Es gibt schon eine Datei dieses Namens. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 was saved in %2.</source>
        <translation>%1 wurde in %2 gespeichert.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::CompareSetup</name>
    <message>
        <source>As on the Photo &amp;page</source>
        <translation>Wie auf der Foto&amp;seite</translation>
    </message>
    <message>
        <source>Published &amp;defaults</source>
        <translation>&amp;Veröffentlichte Werte</translation>
    </message>
    <message>
        <source>Models to compare</source>
        <translation>Zu vergleichende Modelle</translation>
    </message>
    <message>
        <source>Check the models to compare; Space checks and unchecks</source>
        <translation>Die zu vergleichenden Modelle ankreuzen; die Leertaste kreuzt an und ab</translation>
    </message>
    <message>
        <source>Add model &amp;file…</source>
        <translation>Modell&amp;datei hinzufügen…</translation>
    </message>
    <message>
        <source>Compare a model file that is not installed</source>
        <translation>Eine Modelldatei vergleichen, die nicht installiert ist</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>W&amp;ählen…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Einen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the folder whose photos are compared</source>
        <translation>Den Ordner wählen, dessen Fotos verglichen werden</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose a pair list</source>
        <translation>Eine Paarliste wählen</translation>
    </message>
    <message>
        <source>A text table with a dark photo and its well-lit reference on each line, a tab between them.
With references PSNR, SSIM and dE2000 are measured, too.</source>
        <translation>Eine Texttabelle mit einem dunklen Foto und seiner gut beleuchteten Referenz je Zeile, dazwischen ein Tabulator.
Mit Referenzen werden auch PSNR, SSIM und dE2000 gemessen.</translation>
    </message>
    <message>
        <source>No photo is open: choose a folder or a pair list.</source>
        <translation>Es ist kein Foto offen: Wählen Sie einen Ordner oder eine Paarliste.</translation>
    </message>
    <message>
        <source>Ph&amp;otos</source>
        <translation>F&amp;otos</translation>
    </message>
    <message>
        <source>Map scale and sliders of the photo that is open, the same for all models and photos</source>
        <translation>Kartenmaßstab und Regler des offenen Fotos, dieselben für alle Modelle und Fotos</translation>
    </message>
    <message>
        <source>Exposure automatic, strength 100 %: what the models&apos; authors published</source>
        <translation>Belichtung automatisch, Stärke 100 %: was die Urheber der Modelle veröffentlicht haben</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>The photo as it is: what enhancing is compared with</source>
        <translation>Das Foto, wie es ist: womit das Aufhellen verglichen wird</translation>
    </message>
    <message>
        <source>Add model file</source>
        <translation>Modelldatei hinzufügen</translation>
    </message>
    <message>
        <source>Models (*.safetensors *.pth *.pt);;All files (*)</source>
        <translation>Modelle (*.safetensors *.pth *.pt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Photos to compare</source>
        <translation>Zu vergleichende Fotos</translation>
    </message>
    <message>
        <source>Pair list</source>
        <translation>Paarliste</translation>
    </message>
    <message>
        <source>Pair lists (*.tsv *.txt);;All files (*)</source>
        <translation>Paarlisten (*.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This photo</source>
        <translation>Dieses Foto</translation>
    </message>
    <message>
        <source>This folder</source>
        <translation>Dieser Ordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Check a model to begin.</source>
        <translation>Kreuzen Sie zuerst ein Modell an.</translation>
    </message>
    <message>
        <source>Choose a pair list to begin.</source>
        <translation>Wählen Sie zuerst eine Paarliste.</translation>
    </message>
    <message>
        <source>Choose a folder to begin.</source>
        <translation>Wählen Sie zuerst einen Ordner.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::FiguresView</name>
    <message>
        <source>What the figures are based on</source>
        <translation>Worauf die Zahlen beruhen</translation>
    </message>
    <message numerus="yes">
        <source>Means over %n photo(s)</source>
        <translation>
            <numerusform>Mittel über %n Foto</numerusform>
            <numerusform>Mittel über %n Fotos</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a model and the photos it could be measured on</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>%1, the best</source>
        <translation>%1, der beste</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::SheetDelegate</name>
    <message>
        <source>Open this photo</source>
        <translation>Dieses Foto öffnen</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::SheetModel</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::SheetView</name>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktbogen</translation>
    </message>
    <message>
        <source>Enter opens the photo with the model of that column</source>
        <translation>Die Eingabetaste öffnet das Foto mit dem Modell der Spalte</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::BrightnessBars</name>
    <message>
        <source>Brightness of the pictures</source>
        <translation>Helligkeit der Bilder</translation>
    </message>
    <message>
        <source>Brightness of the pictures from black (left) to white: %1 % in the mean.</source>
        <translation>Helligkeit der Bilder von Schwarz (links) bis Weiß: im Mittel %1 %.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::DataPanel</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder of dark pictures</source>
        <translation>Den Ordner mit dunklen Bildern wählen</translation>
    </message>
    <message>
        <source>Choose the folder of dark pictures to learn from, or drop it on this page</source>
        <translation>Den Ordner mit dunklen Bildern wählen, aus denen gelernt wird, oder ihn auf dieser Seite ablegen</translation>
    </message>
    <message>
        <source>Looking through the folder</source>
        <translation>Der Ordner wird durchgesehen</translation>
    </message>
    <message>
        <source>Files that cannot be used</source>
        <translation>Dateien, die nicht zu gebrauchen sind</translation>
    </message>
    <message>
        <source>Folder of dark pictures</source>
        <translation>Ordner mit dunklen Bildern</translation>
    </message>
    <message>
        <source>No folder chosen</source>
        <translation>Kein Ordner gewählt</translation>
    </message>
    <message>
        <source>Choose a folder of dark pictures first.</source>
        <translation>Wählen Sie zuerst einen Ordner mit dunklen Bildern.</translation>
    </message>
    <message>
        <source>Dark pictures are enough: no well-lit ones, no labels. A hundred make a start.</source>
        <translation>Dunkle Bilder genügen: keine hellen dazu, keine Beschriftungen. Hundert reichen für den Anfang.</translation>
    </message>
    <message>
        <source>Looking through it…</source>
        <translation>Er wird durchgesehen …</translation>
    </message>
    <message>
        <source>There are no pictures in %1. Choose another folder.</source>
        <translation>In %1 sind keine Bilder. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>None of the pictures in %1 can be read. Choose another folder.</source>
        <translation>Keines der Bilder in %1 ist lesbar. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read and will be skipped.</source>
        <translation>
            <numerusform>%n Datei ist nicht lesbar und wird übergangen.</numerusform>
            <numerusform>%n Dateien sind nicht lesbar und werden übergangen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are there twice.</source>
        <translation>
            <numerusform>%n Bild ist doppelt da.</numerusform>
            <numerusform>%n Bilder sind doppelt da.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is the same as %2.</source>
        <translation>%1 ist dasselbe wie %2.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::FineTuneBar</name>
    <message>
        <source>Show &amp;curves</source>
        <translation>&amp;Kurven zeigen</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Erledigte Schritte</translation>
    </message>
    <message>
        <source>Watch it on the Training page</source>
        <translation>Auf der Trainingsseite zusehen</translation>
    </message>
    <message>
        <source>Fine-tuning was cancelled. The model is as it was.</source>
        <translation>Die Feinabstimmung wurde abgebrochen. Das Modell ist, wie es war.</translation>
    </message>
    <message>
        <source>%1 is %2, fine-tuned on %3.</source>
        <translation>%1 ist %2, fein abgestimmt auf %3.</translation>
    </message>
    <message>
        <source>Fine-tuning %1 on %2…</source>
        <translation>%1 wird auf %2 fein abgestimmt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End the fine-tuning; the model stays as it was</source>
        <translation>Die Feinabstimmung beenden; das Modell bleibt, wie es war</translation>
    </message>
    <message>
        <source>Fine-tuning %1 on %2</source>
        <translation>%1 wird auf %2 fein abgestimmt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::FineTuning</name>
    <message>
        <source>%1 is still being fine-tuned. One model at a time.</source>
        <translation>%1 wird noch fein abgestimmt. Eines nach dem anderen.</translation>
    </message>
    <message>
        <source>%1 was not fine-tuned: %2</source>
        <translation>%1 wurde nicht fein abgestimmt: %2</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::GuidancePicker</name>
    <message>
        <source>Semantic guidance</source>
        <translation>Semantische Führung</translation>
    </message>
    <message>
        <source>A second, frozen network looks at the enhanced pictures and rewards those in which things can be told apart. Only the training needs it; the model stays as small and fast.</source>
        <translation>Ein zweites, unveränderliches Netz betrachtet die aufgehellten Bilder und belohnt solche, in denen sich Dinge unterscheiden lassen. Nur das Training braucht es; das Modell bleibt so klein und schnell.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Random ResNet-50</source>
        <translation>Zufälliges ResNet-50</translation>
    </message>
    <message>
        <source>ResNet-50 weights or segmenter…</source>
        <translation>ResNet-50-Gewichte oder Segmentierer …</translation>
    </message>
    <message>
        <source>ResNet-50 weights or a segmenter</source>
        <translation>ResNet-50-Gewichte oder ein Segmentierer</translation>
    </message>
    <message>
        <source>Weights (*.pth *.pt *.safetensors)</source>
        <translation>Gewichte (*.pth *.pt *.safetensors)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Trains without a guide, about one and a half times as fast.</source>
        <translation>Trainiert ohne Führung, etwa anderthalbmal so schnell.</translation>
    </message>
    <message>
        <source>Without ImageNet weights the guide has never seen a photo: it recognises nothing, and only rewards pictures whose regions look different to a random network. To train as published, give torchvision's file resnet50-*.pth.</source>
        <translation>Ohne ImageNet-Gewichte hat die Führung nie ein Foto gesehen: Sie erkennt nichts und belohnt nur Bilder, deren Bereiche für ein zufälliges Netz verschieden aussehen. Um wie veröffentlicht zu trainieren, geben Sie torchvisions Datei resnet50-*.pth an.</translation>
    </message>
    <message>
        <source>A file of ResNet-50 weights gets a random top-down part, as published. A segmenter is used as it is.</source>
        <translation>Eine Datei mit ResNet-50-Gewichten bekommt wie veröffentlicht einen zufälligen absteigenden Teil. Ein Segmentierer wird verwendet, wie er ist.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::LossPlot</name>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>LossTerms</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>All terms with their weights: what the training makes smaller.</source>
        <translation>Alle Terme mit ihren Gewichten: was das Training verkleinert.</translation>
    </message>
    <message>
        <source>Smooth map</source>
        <translation>Glatte Karte</translation>
    </message>
    <message>
        <source>Total variation: how much the map differs from one pixel to the next.</source>
        <translation>Totale Variation: wie sehr sich die Karte von Pixel zu Pixel ändert.</translation>
    </message>
    <message>
        <source>Spatial consistency</source>
        <translation>Räumliche Konsistenz</translation>
    </message>
    <message>
        <source>How far differences between neighbouring regions have changed.</source>
        <translation>Wie weit sich Unterschiede benachbarter Bereiche verändert haben.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>How far the mean of the enhanced picture is from grey.</source>
        <translation>Wie weit das Mittel des aufgehellten Bildes von Grau entfernt ist.</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>How far the brightness of regions is from the exposure level E.</source>
        <translation>Wie weit die Helligkeit von Bereichen vom Belichtungsziel E entfernt ist.</translation>
    </message>
    <message>
        <source>Semantic guidance</source>
        <translation>Semantische Führung</translation>
    </message>
    <message>
        <source>How unsure a segmentation network is about the enhanced picture.</source>
        <translation>Wie unsicher sich ein Segmentierungsnetz beim aufgehellten Bild ist.</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Treue</translation>
    </message>
    <message>
        <source>How far SCI's illumination is from the picture it sees.</source>
        <translation>Wie weit SCIs Beleuchtung von dem Bild entfernt ist, das es sieht.</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <translation>Glätte</translation>
    </message>
    <message>
        <source>How much SCI's illumination varies where the picture does not.</source>
        <translation>Wie sehr sich SCIs Beleuchtung ändert, wo sich das Bild nicht ändert.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::OptionRow</name>
    <message>
        <source>Changed. A double-click on the name brings the preset's value back.</source>
        <translation>Geändert. Ein Doppelklick auf den Namen bringt den Wert der Vorgabe zurück.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::PlotsPanel</name>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Log</translation>
    </message>
    <message>
        <source>Logarithmic scale: small losses can be told apart, too</source>
        <translation>Logarithmische Skala: Auch kleine Verluste lassen sich unterscheiden</translation>
    </message>
    <message>
        <source>All steps (0). The wheel zooms, a drag moves, in all plots</source>
        <translation>Alle Schritte (0). Das Rad vergrößert, Ziehen verschiebt, in allen Kurven</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Smoothing: the line is a moving average, what was measured stays faint behind it</source>
        <translation>Glättung: Die Linie ist ein gleitendes Mittel, das Gemessene bleibt blass dahinter</translation>
    </message>
    <message>
        <source>&amp;Smoothing</source>
        <translation>&amp;Glättung</translation>
    </message>
    <message>
        <source>Logarithmic scale</source>
        <translation>Logarithmische Skala</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>Alle Schritte zeigen</translation>
    </message>
    <message>
        <source>Compare w&amp;ith</source>
        <translation>Verglei&amp;chen mit</translation>
    </message>
    <message>
        <source>Lay the curves of earlier trainings over these</source>
        <translation>Die Kurven früherer Trainings darüberlegen</translation>
    </message>
    <message>
        <source>- - on pictures kept apart</source>
        <translation>- - auf zurückgehaltenen Bildern</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::PreviewPanel</name>
    <message>
        <source>Ne&amp;west</source>
        <translation>Neu&amp;este</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Step of the pictures</source>
        <translation>Schritt der Bilder</translation>
    </message>
    <message>
        <source>Look back at the pictures of earlier steps</source>
        <translation>Bilder früherer Schritte ansehen</translation>
    </message>
    <message>
        <source>Always the newest pictures</source>
        <translation>Immer die neuesten Bilder</translation>
    </message>
    <message>
        <source>Not yet enhanced</source>
        <translation>Noch nicht aufgehellt</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Picture %1, dark and after step %2</source>
        <translation>Bild %1, dunkel und nach Schritt %2</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::RunBar</name>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>Noch nicht gestartet</translation>
    </message>
    <message>
        <source>Reading the pictures…</source>
        <translation>Bilder werden gelesen …</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>%1 % waiting for pictures</source>
        <translation>%1 % Warten auf Bilder</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Erledigte Schritte</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Start a training with the settings at the left</source>
        <translation>Ein Training mit den Einstellungen links starten</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Let the machine rest; nothing is lost</source>
        <translation>Den Rechner ruhen lassen; nichts geht verloren</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>Weite&amp;r</translation>
    </message>
    <message>
        <source>Go on where it paused</source>
        <translation>Dort weitermachen, wo es pausierte</translation>
    </message>
    <message>
        <source>R&amp;esume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>Go on from the last snapshot</source>
        <translation>Vom letzten Zwischenstand an weitermachen</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>End it after a snapshot; it can be resumed</source>
        <translation>Nach einem Zwischenstand beenden; es lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Snapshot to use</source>
        <translation>Zu verwendender Zwischenstand</translation>
    </message>
    <message>
        <source>Which step's model to use</source>
        <translation>Welchen Schrittes Modell verwendet wird</translation>
    </message>
    <message>
        <source>Use this &amp;model</source>
        <translation>Dieses &amp;Modell verwenden</translation>
    </message>
    <message>
        <source>Add the snapshot to your models and use it on the Photo page; the training goes on</source>
        <translation>Den Zwischenstand zu Ihren Modellen nehmen und auf der Fotoseite verwenden; das Training geht weiter</translation>
    </message>
    <message>
        <source>No training yet</source>
        <translation>Noch kein Training</translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>Bereit zum Start.</translation>
    </message>
    <message>
        <source>Newest (step %1)</source>
        <translation>Neuester (Schritt %1)</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::RunsList</name>
    <message>
        <source>, on %1</source>
        <translation>, auf %1</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Which training is shown</source>
        <translation>Welches Training gezeigt wird</translation>
    </message>
    <message>
        <source>New training</source>
        <translation>Neues Training</translation>
    </message>
</context>
<context>
    <name>Trainer</name>
    <message>
        <source>The program that trains, %1, is missing. Install Daybreak again.</source>
        <translation>Das Programm, das trainiert, %1, fehlt. Installieren Sie Daybreak neu.</translation>
    </message>
    <message>
        <source>The program that trains, %1, could not be started: %2.</source>
        <translation>Das Programm, das trainiert, %1, ließ sich nicht starten: %2.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::TrainingForm</name>
    <message>
        <source>New: SGZ</source>
        <translation>Neu: SGZ</translation>
    </message>
    <message>
        <source>New: Zero-DCE</source>
        <translation>Neu: Zero-DCE</translation>
    </message>
    <message>
        <source>New: Zero-DCE++</source>
        <translation>Neu: Zero-DCE++</translation>
    </message>
    <message>
        <source>New: SCI</source>
        <translation>Neu: SCI</translation>
    </message>
    <message>
        <source>&amp;Undo changes</source>
        <translation>Änderungen &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>A new network learns from nothing; a model is trained further on your pictures.</source>
        <translation>Ein neues Netz lernt von null an; ein Modell wird auf Ihren Bildern weiter trainiert.</translation>
    </message>
    <message>
        <source>Settings that work. Changing any of them is fine: the name of a changed one is bold.</source>
        <translation>Einstellungen, die funktionieren. Jede lässt sich ändern: Der Name einer geänderten ist fett.</translation>
    </message>
    <message>
        <source>What the new model will be called</source>
        <translation>Wie das neue Modell heißen wird</translation>
    </message>
    <message>
        <source>Every value back to the preset's</source>
        <translation>Alle Werte zurück auf die der Vorgabe</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>A&amp;us</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Train %1 further</source>
        <translation>%1 weiter trainieren</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>Feinabstimmung</translation>
    </message>
    <message>
        <source>Quick try</source>
        <translation>Schneller Versuch</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Wie veröffentlicht</translation>
    </message>
    <message>
        <source>A few minutes on two cores, and it works</source>
        <translation>Einige Minuten auf zwei Kernen, und es funktioniert</translation>
    </message>
    <message>
        <source>As the authors trained; hours</source>
        <translation>Wie die Autoren trainierten; Stunden</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>A model's name has lower-case letters, digits, '-', '_' and '.', and begins with a letter or digit.</source>
        <translation>Der Name eines Modells besteht aus Kleinbuchstaben, Ziffern, '-', '_' und '.' und beginnt mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::TrainingPage</name>
    <message>
        <source>Some of the pictures are shown here as the network enhances them.</source>
        <translation>Hier erscheinen einige der Bilder, wie das Netz sie aufhellt.</translation>
    </message>
    <message>
        <source>This training shows no pictures.</source>
        <translation>Dieses Training zeigt keine Bilder.</translation>
    </message>
    <message>
        <source>The first pictures come with the first snapshot.</source>
        <translation>Die ersten Bilder kommen mit dem ersten Zwischenstand.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message>
        <source>Curves are drawn here as soon as the first steps are done.</source>
        <translation>Hier werden Kurven gezeichnet, sobald die ersten Schritte getan sind.</translation>
    </message>
    <message>
        <source>Train a model on your own pictures</source>
        <translation>Ein Modell auf eigenen Bildern trainieren</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>Bereit zum Training</translation>
    </message>
    <message>
        <source>Nothing to train on</source>
        <translation>Nichts zum Trainieren</translation>
    </message>
    <message>
        <source>All it takes is a folder of dark pictures: no well-lit ones, no labels. Choose it, or drop it on this page.</source>
        <translation>Es braucht nur einen Ordner mit dunklen Bildern: keine hellen dazu, keine Beschriftungen. Wählen Sie ihn, oder legen Sie ihn auf dieser Seite ab.</translation>
    </message>
    <message>
        <source>The settings at the left work as they are. The losses fall here, the pictures at the right become brighter, and the model can be used at any time. Training goes on when the window is closed.</source>
        <translation>Die Einstellungen links funktionieren, wie sie sind. Hier fallen die Verluste, rechts werden die Bilder heller, und das Modell lässt sich jederzeit verwenden. Das Training geht weiter, wenn das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Einen Ordner wählen …</translation>
    </message>
    <message>
        <source>Training goes on</source>
        <translation>Das Training läuft weiter</translation>
    </message>
    <message numerus="yes">
        <source>%n training(s) are at work. They can go on without the window, and are shown again when it is opened.</source>
        <translation>
            <numerusform>Ein Training läuft. Es kann ohne das Fenster weitergehen und wird wieder gezeigt, wenn es geöffnet wird.</numerusform>
            <numerusform>%n Trainings laufen. Sie können ohne das Fenster weitergehen und werden wieder gezeigt, wenn es geöffnet wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Keep training</source>
        <translation>&amp;Weiter trainieren</translation>
    </message>
    <message>
        <source>&amp;Stop training</source>
        <translation>Training an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>Train&amp;ing</translation>
    </message>
    <message>
        <source>More about this training</source>
        <translation>Mehr zu diesem Training</translation>
    </message>
    <message>
        <source>Open, copy and remove trainings</source>
        <translation>Trainings öffnen, kopieren und entfernen</translation>
    </message>
    <message>
        <source>The trainer's last words</source>
        <translation>Die letzten Worte des Trainings</translation>
    </message>
    <message>
        <source>What the training wrote last</source>
        <translation>Was das Training zuletzt schrieb</translation>
    </message>
    <message>
        <source>&amp;Open run folder…</source>
        <translation>Trainingsordner ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Use its settings</source>
        <translation>Seine &amp;Einstellungen verwenden</translation>
    </message>
    <message>
        <source>&amp;Show its folder</source>
        <translation>Seinen &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>There are no other trainings yet</source>
        <translation>Es gibt noch keine anderen Trainings</translation>
    </message>
    <message>
        <source>%1 is among your models now.</source>
        <translation>%1 ist jetzt unter Ihren Modellen.</translation>
    </message>
    <message>
        <source>Run folder</source>
        <translation>Trainingsordner</translation>
    </message>
    <message>
        <source>%1 holds no training: there is no config.json in it.</source>
        <translation>%1 enthält kein Training: Es ist keine config.json darin.</translation>
    </message>
    <message>
        <source>%1 is in the bin now.</source>
        <translation>%1 ist jetzt im Papierkorb.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <translation>%1 ist wieder da.</translation>
    </message>
</context>
<context>
    <name>TrainingOptions</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How often the network is improved, each time with one batch of pictures.</source>
        <translation>Wie oft das Netz verbessert wird, jedes Mal mit einem Stapel Bilder.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Instead of steps: how often every picture of the folder is seen.</source>
        <translation>Statt der Schritte: wie oft jedes Bild des Ordners gesehen wird.</translation>
    </message>
    <message>
        <source>by steps</source>
        <translation>nach Schritten</translation>
    </message>
    <message>
        <source>Learning rate falls</source>
        <translation>Lernrate sinkt</translation>
    </message>
    <message>
        <source>Along a cosine, the steps become smaller towards the end and the result settles; the published programs keep the rate as it is.</source>
        <translation>Entlang eines Kosinus werden die Schritte zum Ende kleiner, und das Ergebnis kommt zur Ruhe; die veröffentlichten Programme lassen die Rate, wie sie ist.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>along a cosine</source>
        <translation>als Kosinus</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The epochs say how long the training takes.</source>
        <translation>Die Epochen bestimmen, wie lange das Training dauert.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Pictures the network sees in one step. More make each step steadier, slower and larger in memory.</source>
        <translation>Bilder, die das Netz in einem Schritt sieht. Mehr machen jeden Schritt ruhiger, langsamer und größer im Speicher.</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Pictures are reduced to this shortest side in pixels, and a square of it is cut out.</source>
        <translation>Bilder werden auf diese kürzeste Seite in Pixeln verkleinert, und ein Quadrat davon wird ausgeschnitten.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each step changes the network. Too high and the losses jump, too low and nothing happens.</source>
        <translation>Wie weit jeder Schritt das Netz verändert. Zu hoch, und die Verluste springen; zu niedrig, und nichts geschieht.</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>What SGZ's network is made of: depthwise separable (small and fast, as published), traditional, or dilated.</source>
        <translation>Woraus SGZs Netz besteht: tiefenweise getrennt (klein und schnell, wie veröffentlicht), gewöhnlich oder geweitet.</translation>
    </message>
    <message>
        <source>separable</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>traditional</source>
        <translation>gewöhnlich</translation>
    </message>
    <message>
        <source>dilated</source>
        <translation>geweitet</translation>
    </message>
    <message>
        <source>The model that is trained further has its convolutions already.</source>
        <translation>Das Modell, das weiter trainiert wird, hat seine Faltungen schon.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Map scale</source>
        <translation>Kartenmaßstab</translation>
    </message>
    <message>
        <source>The network sees the picture reduced by this, and its map is enlarged again. Larger is faster and coarser.</source>
        <translation>Das Netz sieht das Bild so weit verkleinert, und seine Karte wird wieder vergrößert. Mehr ist schneller und gröber.</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>SCI looks at its own result this often while it trains. 1 trains without calibration, as for fine-tuning.</source>
        <translation>So oft betrachtet SCI beim Training sein eigenes Ergebnis. 1 trainiert ohne Kalibrierung, wie zur Feinabstimmung.</translation>
    </message>
    <message>
        <source>Grey stays grey</source>
        <translation>Grau bleibt grau</translation>
    </message>
    <message>
        <source>SCI's network treats red, green and blue alike, so that it cannot tint the picture.</source>
        <translation>SCIs Netz behandelt Rot, Grün und Blau gleich, so dass es das Bild nicht tönen kann.</translation>
    </message>
    <message>
        <source>There is no semantic guidance.</source>
        <translation>Es gibt keine semantische Führung.</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Exposure level E</source>
        <translation>Belichtungsziel E</translation>
    </message>
    <message>
        <source>The brightness regions are pulled towards: 0 is black, 1 white, 0.6 as published. Higher makes brighter models.</source>
        <translation>Die Helligkeit, zu der Bereiche gezogen werden: 0 ist Schwarz, 1 Weiß, 0,6 wie veröffentlicht. Höher macht hellere Modelle.</translation>
    </message>
    <message>
        <source>Exposure patch</source>
        <translation>Belichtungsbereich</translation>
    </message>
    <message>
        <source>Side in pixels of the regions whose brightness is compared with E.</source>
        <translation>Seite der Bereiche in Pixeln, deren Helligkeit mit E verglichen wird.</translation>
    </message>
    <message>
        <source>Spatial patch</source>
        <translation>Räumlicher Bereich</translation>
    </message>
    <message>
        <source>Side in pixels of the regions whose differences should stay as they are.</source>
        <translation>Seite der Bereiche in Pixeln, deren Unterschiede bleiben sollen, wie sie sind.</translation>
    </message>
    <message>
        <source>Diagonal neighbours</source>
        <translation>Schräge Nachbarn</translation>
    </message>
    <message>
        <source>Spatial consistency looks at all eight neighbours of a region, as SGZ does, not at four.</source>
        <translation>Räumliche Konsistenz betrachtet wie SGZ alle acht Nachbarn eines Bereichs, nicht vier.</translation>
    </message>
    <message>
        <source>Smooth map, weight</source>
        <translation>Glatte Karte, Gewicht</translation>
    </message>
    <message>
        <source>Keeps the map free of edges that are not in the light. Too much makes it flat.</source>
        <translation>Hält die Karte frei von Kanten, die nicht im Licht sind. Zu viel macht sie flach.</translation>
    </message>
    <message>
        <source>Spatial, weight</source>
        <translation>Räumlich, Gewicht</translation>
    </message>
    <message>
        <source>Keeps the differences between neighbouring regions: contrast.</source>
        <translation>Erhält die Unterschiede benachbarter Bereiche: den Kontrast.</translation>
    </message>
    <message>
        <source>Colour, weight</source>
        <translation>Farbe, Gewicht</translation>
    </message>
    <message>
        <source>Keeps the picture as a whole grey: no tint.</source>
        <translation>Hält das Bild im Ganzen grau: kein Farbstich.</translation>
    </message>
    <message>
        <source>Exposure, weight</source>
        <translation>Belichtung, Gewicht</translation>
    </message>
    <message>
        <source>Pulls the brightness of regions towards E.</source>
        <translation>Zieht die Helligkeit von Bereichen zu E.</translation>
    </message>
    <message>
        <source>Guidance, weight</source>
        <translation>Führung, Gewicht</translation>
    </message>
    <message>
        <source>Rewards pictures in which the guide can tell things apart.</source>
        <translation>Belohnt Bilder, in denen die Führung Dinge unterscheiden kann.</translation>
    </message>
    <message>
        <source>Fidelity, weight</source>
        <translation>Treue, Gewicht</translation>
    </message>
    <message>
        <source>Keeps SCI's illumination near the picture. More of it brightens less.</source>
        <translation>Hält SCIs Beleuchtung nahe am Bild. Mehr davon hellt weniger auf.</translation>
    </message>
    <message>
        <source>Smoothness, weight</source>
        <translation>Glätte, Gewicht</translation>
    </message>
    <message>
        <source>Lets SCI's illumination vary only where the picture does.</source>
        <translation>Lässt SCIs Beleuchtung sich nur ändern, wo sich das Bild ändert.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtsabnahme</translation>
    </message>
    <message>
        <source>Pulls the network's weights towards zero. The published 0.0001 silences most of SGZ's network.</source>
        <translation>Zieht die Gewichte des Netzes zu null. Die veröffentlichten 0,0001 lassen den größten Teil von SGZs Netz verstummen.</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>Gradientengrenze</translation>
    </message>
    <message>
        <source>Steps that would go further than this are shortened, so that one odd picture cannot spoil the network.</source>
        <translation>Schritte, die weiter gingen, werden gekürzt, damit ein seltsames Bild das Netz nicht verderben kann.</translation>
    </message>
    <message>
        <source>Semantic guidance</source>
        <translation>Semantische Führung</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Kinds of things a random top-down part tells apart; 21 as published. A segmenter has its own.</source>
        <translation>Arten von Dingen, die ein zufälliger absteigender Teil unterscheidet; 21 wie veröffentlicht. Ein Segmentierer hat eigene.</translation>
    </message>
    <message>
        <source>Guide's seed</source>
        <translation>Zufall der Führung</translation>
    </message>
    <message>
        <source>Where the chance of its random weights begins.</source>
        <translation>Wo der Zufall ihrer Gewichte beginnt.</translation>
    </message>
    <message>
        <source>Exposure jitter</source>
        <translation>Belichtung variieren</translation>
    </message>
    <message>
        <source>Pictures are made darker or brighter by up to this many stops, differently every time.</source>
        <translation>Bilder werden um bis zu so viele Blenden dunkler oder heller gemacht, jedes Mal anders.</translation>
    </message>
    <message>
        <source> stops</source>
        <translation> Blenden</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Mirror half of them</source>
        <translation>Die Hälfte spiegeln</translation>
    </message>
    <message>
        <source>Every other picture is seen as in a mirror.</source>
        <translation>Jedes zweite Bild wird wie im Spiegel gesehen.</translation>
    </message>
    <message>
        <source>Random part</source>
        <translation>Zufälliger Teil</translation>
    </message>
    <message>
        <source>A random square of each picture instead of its middle.</source>
        <translation>Ein zufälliges Quadrat jedes Bildes statt seiner Mitte.</translation>
    </message>
    <message>
        <source>Sensor noise</source>
        <translation>Sensorrauschen</translation>
    </message>
    <message>
        <source>Noise as sensors make it is added; 100 % is a phone at night.</source>
        <translation>Rauschen, wie Sensoren es machen, kommt hinzu; 100 % ist ein Telefon bei Nacht.</translation>
    </message>
    <message>
        <source>Pictures to look at</source>
        <translation>Bilder zum Ansehen</translation>
    </message>
    <message>
        <source>So many pictures are enhanced with every snapshot and shown at the right.</source>
        <translation>So viele Bilder werden mit jedem Zwischenstand aufgehellt und rechts gezeigt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Validation and snapshots</source>
        <translation>Prüfung und Zwischenstände</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>This share of the pictures is not trained on; the dashed line is the total on them.</source>
        <translation>Auf diesem Anteil der Bilder wird nicht trainiert; die gestrichelte Linie ist die Summe auf ihnen.</translation>
    </message>
    <message>
        <source>Figures every</source>
        <translation>Werte alle</translation>
    </message>
    <message>
        <source>Steps between two points of the curves.</source>
        <translation>Schritte zwischen zwei Punkten der Kurven.</translation>
    </message>
    <message>
        <source>Snapshot every</source>
        <translation>Zwischenstand alle</translation>
    </message>
    <message>
        <source>Steps between two snapshots. Each is a model; a crash loses what came after the last one.</source>
        <translation>Schritte zwischen zwei Zwischenständen. Jeder ist ein Modell; ein Absturz verliert, was nach dem letzten kam.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Mixed computes in bfloat16 where that is safe: faster on GPUs, on few CPUs.</source>
        <translation>Gemischt rechnet in bfloat16, wo das sicher ist: schneller auf GPUs und auf wenigen CPUs.</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Processor cores that compute. Fewer leave more for other work.</source>
        <translation>Prozessorkerne, die rechnen. Weniger lassen mehr für andere Arbeit übrig.</translation>
    </message>
    <message>
        <source>all cores</source>
        <translation>alle Kerne</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Lesende Threads</translation>
    </message>
    <message>
        <source>Threads that read pictures ahead, so that the network never waits for the disk.</source>
        <translation>Threads, die Bilder vorauslesen, damit das Netz nie auf die Festplatte wartet.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Zufallszahl</translation>
    </message>
    <message>
        <source>Where chance begins. The same seed gives the same training again on the same machine.</source>
        <translation>Wo der Zufall beginnt. Dieselbe Zahl gibt auf demselben Rechner dasselbe Training noch einmal.</translation>
    </message>
    <message>
        <source>For TensorBoard</source>
        <translation>Für TensorBoard</translation>
    </message>
    <message>
        <source>The run's folder also gets event files that TensorBoard shows.</source>
        <translation>Der Ordner des Trainings bekommt auch Ereignisdateien, die TensorBoard zeigt.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::BatchBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 done, %2 of them before</source>
        <translation>%1 fertig, %2 davon schon vorher</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 fertig</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 not done</source>
        <translation>%1 nicht gemacht</translation>
    </message>
    <message>
        <source>%1 again, with the new settings</source>
        <translation>%1 noch einmal, mit den neuen Einstellungen</translation>
    </message>
    <message>
        <source>%1 again, their photo has changed</source>
        <translation>%1 noch einmal, ihr Foto hat sich geändert</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Photos done</source>
        <translation>Fertige Fotos</translation>
    </message>
    <message>
        <source>St&amp;art</source>
        <translation>St&amp;arten</translation>
    </message>
    <message>
        <source>Enhance all photos of the folder</source>
        <translation>Alle Fotos des Ordners aufhellen</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Begin no new picture until it goes on</source>
        <translation>Kein neues Bild beginnen, bis es weitergeht</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>End it; what is done stays, and the next start goes on from there</source>
        <translation>Beenden; was fertig ist, bleibt, und der nächste Start macht dort weiter</translation>
    </message>
    <message>
        <source>Retr&amp;y failed</source>
        <translation>Gescheiterte &amp;noch einmal</translation>
    </message>
    <message>
        <source>Try the photos that failed once more</source>
        <translation>Die gescheiterten Fotos noch einmal versuchen</translation>
    </message>
    <message>
        <source>Contact s&amp;heet…</source>
        <translation>&amp;Kontaktabzug …</translation>
    </message>
    <message>
        <source>Photos and results side by side on one web page</source>
        <translation>Fotos und Ergebnisse nebeneinander auf einer Webseite</translation>
    </message>
    <message>
        <source>R&amp;eport</source>
        <translation>B&amp;ericht</translation>
    </message>
    <message>
        <source>Open the table of all results, which lies beside them as CSV and JSON</source>
        <translation>Die Tabelle aller Ergebnisse öffnen, die als CSV und JSON neben ihnen liegt</translation>
    </message>
    <message>
        <source>No batch yet</source>
        <translation>Noch kein Stapel</translation>
    </message>
    <message>
        <source>Ready to start.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>Looking for photos</source>
        <translation>Fotos werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform><numerusform>%n gefunden</numerusform></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Ending…</source>
        <translation>Wird beendet …</translation>
    </message>
    <message>
        <source>Waits until it can write again</source>
        <translation>Wartet, bis wieder geschrieben werden kann</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Waits for new photos</source>
        <translation>Wartet auf neue Fotos</translation>
    </message>
    <message>
        <source>Enhancing</source>
        <translation>Hellt auf</translation>
    </message>
</context>
<context>
    <name>BatchChoices</name>
    <message>
        <source>Choose the folder of dark photos.</source>
        <translation>Wählen Sie den Ordner mit den dunklen Fotos.</translation>
    </message>
    <message>
        <source>The folder of photos does not exist.</source>
        <translation>Den Ordner mit den Fotos gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose the folder for the results.</source>
        <translation>Wählen Sie den Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>The results need a folder, not a file.</source>
        <translation>Die Ergebnisse brauchen einen Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>The results need another folder than the photos.</source>
        <translation>Die Ergebnisse brauchen einen anderen Ordner als die Fotos.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::BatchForm</name>
    <message>
        <source>Folder of dark photos</source>
        <translation>Ordner mit dunklen Fotos</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>all photos</source>
        <translation>alle Fotos</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>As the photo</source>
        <translation>Wie das Foto</translation>
    </message>
    <message>
        <source>8 bit</source>
        <translation>8 Bit</translation>
    </message>
    <message>
        <source>16 bit</source>
        <translation>16 Bit</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <source>Keep, without place</source>
        <translation>Behalten, ohne Ort</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Skip the photo</source>
        <translation>Foto überspringen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>&amp;Go on with new photos</source>
        <translation>Mit neuen Fotos weiterma&amp;chen</translation>
    </message>
    <message>
        <source>Full size</source>
        <translation>Volle Größe</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Enhance photos that are put into the folder later, until the batch is cancelled</source>
        <translation>Auch Fotos aufhellen, die später in den Ordner kommen, bis der Stapel abgebrochen wird</translation>
    </message>
    <message>
        <source>where the results go</source>
        <translation>wohin die Ergebnisse kommen</translation>
    </message>
    <message>
        <source>choose it, or drop it here</source>
        <translation>wählen oder hierher ziehen</translation>
    </message>
    <message>
        <source>&amp;Photos</source>
        <translation>F&amp;otos</translation>
    </message>
    <message>
        <source>Photos in this folder and in its folders. They are never changed.</source>
        <translation>Fotos in diesem Ordner und in seinen Ordnern. Sie werden nie verändert.</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>The same folders are made in it.</source>
        <translation>Dieselben Ordner werden darin angelegt.</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Ein&amp;stellungen</translation>
    </message>
    <message>
        <source>How the photos are enhanced</source>
        <translation>Wie die Fotos aufgehellt werden</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>How results are called. {name} is the photo&apos;s name, {model} the model, {ext} the ending.</source>
        <translation>Wie Ergebnisse heißen. {name} ist der Name des Fotos, {model} das Modell, {ext} die Endung.</translation>
    </message>
    <message>
        <source>&amp;Only</source>
        <translation>N&amp;ur</translation>
    </message>
    <message>
        <source>Only names like these, with spaces in between: *.jpg 2024/*
Empty: every photo Daybreak reads</source>
        <translation>Nur solche Namen, mit Leerzeichen dazwischen: *.jpg 2024/*
Leer: jedes Foto, das Daybreak liest</translation>
    </message>
    <message>
        <source>No&amp;t</source>
        <translation>Nich&amp;t</translation>
    </message>
    <message>
        <source>No files or folders like these: *_old* drafts</source>
        <translation>Keine solchen Dateien und Ordner: *_alt* Entwürfe</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Format of the results</source>
        <translation>Format der Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>Of JPEG and WebP, 1 to 100</source>
        <translation>Von JPEG und WebP, 1 bis 100</translation>
    </message>
    <message>
        <source>&amp;Bit depth</source>
        <translation>&amp;Bittiefe</translation>
    </message>
    <message>
        <source>Of PNG and TIFF</source>
        <translation>Von PNG und TIFF</translation>
    </message>
    <message>
        <source>&amp;Longest side</source>
        <translation>&amp;Längste Seite</translation>
    </message>
    <message>
        <source>Larger results are reduced to it; 0: full size</source>
        <translation>Größere Ergebnisse werden darauf verkleinert; 0: volle Größe</translation>
    </message>
    <message>
        <source>Camera &amp;data</source>
        <translation>Kamera&amp;daten</translation>
    </message>
    <message>
        <source>Camera data, place and copyright in the results</source>
        <translation>Kameradaten, Ort und Urheberangaben in den Ergebnissen</translation>
    </message>
    <message>
        <source>If a name is ta&amp;ken</source>
        <translation>Wenn ein Name vergeben &amp;ist</translation>
    </message>
    <message>
        <source>What to do where a file has the result&apos;s name. Earlier results of this batch do not count: they stay if nothing has changed, else they are made again.</source>
        <translation>Was geschieht, wo eine Datei den Namen des Ergebnisses hat. Frühere Ergebnisse dieses Stapels zählen nicht: Sie bleiben, wenn sich nichts geändert hat, sonst werden sie neu gemacht.</translation>
    </message>
    <message>
        <source>As on the Photo page</source>
        <translation>Wie auf der Seite Foto</translation>
    </message>
    <message>
        <source>Each photo&apos;s own</source>
        <translation>Die eigenen jedes Fotos</translation>
    </message>
    <message>
        <source>As it was edited on the Photo page; photos that were not, as the Photo page is set now</source>
        <translation>Wie es auf der Seite Foto bearbeitet wurde; die übrigen, wie die Seite Foto jetzt eingestellt ist</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::BatchPage</name>
    <message>
        <source>The batch is done, but some photos failed</source>
        <translation>Der Stapel ist fertig, aber einige Fotos sind gescheitert</translation>
    </message>
    <message>
        <source>The batch is done</source>
        <translation>Der Stapel ist fertig</translation>
    </message>
    <message>
        <source>A batch is at work</source>
        <translation>Ein Stapel ist in Arbeit</translation>
    </message>
    <message>
        <source>End it? What is done stays, and it goes on from there when it is started again.</source>
        <translation>Beenden? Was fertig ist, bleibt, und beim nächsten Start geht es dort weiter.</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>Choose a folder of dark photos, or drop it here.
Every photo in it is enhanced; the originals stay as they are.</source>
        <translation>Wählen Sie einen Ordner mit dunklen Fotos oder ziehen Sie ihn hierher.
Jedes Foto darin wird aufgehellt; die Originale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Photos of the batch</source>
        <translation>Fotos des Stapels</translation>
    </message>
    <message>
        <source>&amp;Compare with the original</source>
        <translation>Mit dem Original &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Open the result</source>
        <translation>Ergebnis ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show its &amp;folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Do it &amp;next</source>
        <translation>Als &amp;nächstes</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Do it l&amp;ast</source>
        <translation>&amp;Zuletzt</translation>
    </message>
    <message>
        <source>Looking for photos…</source>
        <translation>Fotos werden gesucht …</translation>
    </message>
    <message>
        <source>There is no photo in this folder yet. Those that come are enhanced.</source>
        <translation>In diesem Ordner ist noch kein Foto. Die, die kommen, werden aufgehellt.</translation>
    </message>
    <message>
        <source>There is no photo in this folder that fits.</source>
        <translation>In diesem Ordner ist kein Foto, das passt.</translation>
    </message>
    <message>
        <source>The report is %1</source>
        <translation>Der Bericht ist %1</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktabzug</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>The contact sheet is being made…</source>
        <translation>Der Kontaktabzug wird gemacht …</translation>
    </message>
    <message>
        <source>The contact sheet is %1</source>
        <translation>Der Kontaktabzug ist %1</translation>
    </message>
    <message>
        <source>A name is taken</source>
        <translation>Ein Name ist vergeben</translation>
    </message>
    <message>
        <source>There is already a file %1 in %2.</source>
        <translation>In %2 gibt es schon eine Datei %1.</translation>
    </message>
    <message>
        <source>The &amp;same for all others</source>
        <translation>Für alle weiteren &amp;ebenso</translation>
    </message>
    <message>
        <source>&amp;Skip the photo</source>
        <translation>Foto über&amp;springen</translation>
    </message>
    <message>
        <source>Keep &amp;both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::BatchTable</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Done before</source>
        <translation>Schon fertig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mitteilung</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::FolderField</name>
    <message>
        <source>Choose the folder…</source>
        <translation>Den Ordner wählen …</translation>
    </message>
    <message>
        <source>%1: choose</source>
        <translation>%1: wählen</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ModelsButton</name>
    <message>
        <source>As the settings say</source>
        <translation>Wie die Einstellungen sagen</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%n Modell</numerusform><numerusform>%n Modelle</numerusform></translation>
    </message>
    <message>
        <source>Models to enhance with; several make a result each</source>
        <translation>Modelle, mit denen aufgehellt wird; mehrere machen je ein Ergebnis</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ResultWindow</name>
    <message>
        <source>%1 and its original</source>
        <translation>%1 und das Original</translation>
    </message>
    <message>
        <source>Reading the pictures…</source>
        <translation>Die Bilder werden gelesen …</translation>
    </message>
    <message>
        <source>Original and result</source>
        <translation>Original und Ergebnis</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit the window</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Pixel by pixel</source>
        <translation>Pixel für Pixel</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ClassLegend</name>
    <message>
        <source>Classes in the picture</source>
        <translation>Klassen im Bild</translation>
    </message>
    <message>
        <source>What is in the picture, and how much of it.
Click a class to see it alone, click it again for all.</source>
        <translation>Was im Bild ist und wie viel davon.
Ein Klick zeigt eine Klasse allein, noch einer wieder alle.</translation>
    </message>
    <message>
        <source>%1  %2 %</source>
        <comment>a class and its share</comment>
        <translation>%1  %2 %</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ClassLightPanel</name>
    <message>
        <source>Strength there</source>
        <translation>Stärke dort</translation>
    </message>
    <message>
        <source>How much of the enhancement this class gets: 100 % as the rest, 0 % stays dark</source>
        <translation>Wie viel von der Aufhellung diese Klasse bekommt: 100 % wie alles andere, 0 % bleibt dunkel</translation>
    </message>
    <message>
        <source>Exposure there</source>
        <translation>Belichtung dort</translation>
    </message>
    <message>
        <source>The mean brightness this class should reach.
Auto: exposed as the rest.</source>
        <translation>Die mittlere Helligkeit, die diese Klasse erreichen soll.
Auto: belichtet wie alles andere.</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Light people, the sky or the road apart from the rest.</source>
        <translation>Menschen, Himmel oder Straße anders beleuchten als den Rest.</translation>
    </message>
    <message>
        <source>Find &amp;things</source>
        <translation>&amp;Dinge finden</translation>
    </message>
    <message>
        <source>Look for people, sky, road and other things in the photo</source>
        <translation>Menschen, Himmel, Straße und anderes im Foto suchen</translation>
    </message>
    <message>
        <source>Class whose light is adjusted</source>
        <translation>Klasse, deren Licht eingestellt wird</translation>
    </message>
    <message>
        <source>Whose light the sliders below adjust. Classes with a dot have light of their own.</source>
        <translation>Wessen Licht die Regler darunter einstellen. Klassen mit Punkt haben eigenes Licht.</translation>
    </message>
    <message>
        <source>Strength of %1</source>
        <translation>Stärke von %1</translation>
    </message>
    <message>
        <source>Exposure of %1</source>
        <translation>Belichtung von %1</translation>
    </message>
    <message>
        <source>%1 •</source>
        <comment>a class with light of its own</comment>
        <translation>%1 •</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::SegmentationView</name>
    <message>
        <source>&amp;Save classes…</source>
        <translation>Klassen &amp;speichern…</translation>
    </message>
    <message>
        <source>Se&amp;gmenter</source>
        <translation>Se&amp;gmentierer</translation>
    </message>
    <message>
        <source>Segmenter</source>
        <translation>Segmentierer</translation>
    </message>
    <message>
        <source>What tells things apart. Further ones can be imported on the Models page.</source>
        <translation>Was Dinge unterscheidet. Weitere lassen sich auf der Seite „Modelle“ importieren.</translation>
    </message>
    <message>
        <source>&amp;Look at</source>
        <translation>&amp;Ansehen</translation>
    </message>
    <message>
        <source>Dark photo</source>
        <translation>Dunkles Foto</translation>
    </message>
    <message>
        <source>Enhanced photo</source>
        <translation>Aufgehelltes Foto</translation>
    </message>
    <message>
        <source>Picture in which things are looked for</source>
        <translation>Bild, in dem Dinge gesucht werden</translation>
    </message>
    <message>
        <source>The picture in which things are looked for. Light by class always follows the dark photo.</source>
        <translation>Das Bild, in dem Dinge gesucht werden. Licht nach Klasse folgt immer dem dunklen Foto.</translation>
    </message>
    <message>
        <source>Op&amp;acity</source>
        <translation>&amp;Deckkraft</translation>
    </message>
    <message>
        <source>Opacity of the classes' colours</source>
        <translation>Deckkraft der Klassenfarben</translation>
    </message>
    <message>
        <source>How much the classes' colours cover the enhanced picture</source>
        <translation>Wie stark die Klassenfarben das aufgehellte Bild bedecken</translation>
    </message>
    <message>
        <source>A PNG file of the photo's size whose palette numbers are the classes</source>
        <translation>Eine PNG-Datei in der Größe des Fotos, deren Palettennummern die Klassen sind</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Sucht …</translation>
    </message>
    <message>
        <source>Save classes</source>
        <translation>Klassen speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>%1 is the photo itself. Choose another name.</source>
        <translation>%1 ist das Foto selbst. Bitte einen anderen Namen wählen.</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::SegmenterList</name>
    <message numerus="yes">
        <source>%1: %n class(es)</source>
        <translation>
            <numerusform>%1: %n Klasse</numerusform>
            <numerusform>%1: %n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Segmenters</source>
        <translation>Segmentierer</translation>
    </message>
    <message>
        <source>Import &amp;segmenter…</source>
        <translation>&amp;Segmentierer importieren…</translation>
    </message>
    <message>
        <source>Check a segmenter's file and add it</source>
        <translation>Die Datei eines Segmentierers prüfen und hinzufügen</translation>
    </message>
    <message>
        <source>Segmenters say what is where in a photo: for the overlay, for light by class and to guide trainings. One for people, animals, vehicles and furniture can be added: ESPNetv2, which its authors publish under the MIT licence at %1 (model/segmentation/model_zoo/espnetv2, files that begin with espnetv2_s_2.0_). Daybreak downloads nothing by itself; get a file there, then import it here.</source>
        <translation>Segmentierer sagen, was wo in einem Foto ist: für die Überlagerung, für Licht nach Klasse und um Trainings zu leiten. Einer für Menschen, Tiere, Fahrzeuge und Möbel lässt sich hinzufügen: ESPNetv2, das seine Autoren unter der MIT-Lizenz auf %1 veröffentlichen (model/segmentation/model_zoo/espnetv2, Dateien, die mit espnetv2_s_2.0_ beginnen). Daybreak lädt von sich aus nichts herunter; die Datei dort holen, dann hier importieren.</translation>
    </message>
    <message>
        <source>comes with Daybreak</source>
        <translation>kommt mit Daybreak</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigener</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1 to the bin</source>
        <translation>%1 in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Import segmenter</source>
        <translation>Segmentierer importieren</translation>
    </message>
    <message>
        <source>Segmenters (*.safetensors *.pth *.pt)</source>
        <translation>Segmentierer (*.safetensors *.pth *.pt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is ready to use.</source>
        <translation>%1 ist einsatzbereit.</translation>
    </message>
    <message>
        <source>%1 is in the bin now.</source>
        <translation>%1 ist jetzt im Papierkorb.</translation>
    </message>
</context>
<context>
    <name>Classes</name>
    <message>
        <source>aeroplane</source>
        <translation>Flugzeug</translation>
    </message>
    <message>
        <source>background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>bicycle</source>
        <translation>Fahrrad</translation>
    </message>
    <message>
        <source>bicyclist</source>
        <translation>Radfahrer</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>Vogel</translation>
    </message>
    <message>
        <source>boat</source>
        <translation>Boot</translation>
    </message>
    <message>
        <source>bottle</source>
        <translation>Flasche</translation>
    </message>
    <message>
        <source>building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>Katze</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>cow</source>
        <translation>Kuh</translation>
    </message>
    <message>
        <source>dining table</source>
        <translation>Esstisch</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>Hund</translation>
    </message>
    <message>
        <source>fence</source>
        <translation>Zaun</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>Pferd</translation>
    </message>
    <message>
        <source>motorbike</source>
        <translation>Motorrad</translation>
    </message>
    <message>
        <source>motorcycle</source>
        <translation>Motorrad</translation>
    </message>
    <message>
        <source>pavement</source>
        <translation>Gehweg</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Mensch</translation>
    </message>
    <message>
        <source>pole</source>
        <translation>Mast</translation>
    </message>
    <message>
        <source>potted plant</source>
        <translation>Topfpflanze</translation>
    </message>
    <message>
        <source>rider</source>
        <translation>Fahrer</translation>
    </message>
    <message>
        <source>road</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>sheep</source>
        <translation>Schaf</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>Schild</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>Himmel</translation>
    </message>
    <message>
        <source>sofa</source>
        <translation>Sofa</translation>
    </message>
    <message>
        <source>terrain</source>
        <translation>Gelände</translation>
    </message>
    <message>
        <source>traffic light</source>
        <translation>Ampel</translation>
    </message>
    <message>
        <source>traffic sign</source>
        <translation>Verkehrsschild</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>Lastwagen</translation>
    </message>
    <message>
        <source>tv monitor</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>vegetation</source>
        <translation>Bewuchs</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>Mauer</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ScrubBar</name>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Place in the video: drag, or ← and → frame by frame</source>
        <translation>Stelle im Video: ziehen, oder mit ← und → Bild für Bild</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::ExportPanel</name>
    <message>
        <source>Quality (CRF)</source>
        <translation>Qualität (CRF)</translation>
    </message>
    <message>
        <source>Keep the sound</source>
        <translation>Ton behalten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Save frame…</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>GIF animation</source>
        <translation>GIF-Animation</translation>
    </message>
    <message>
        <source>WebP animation</source>
        <translation>WebP-Animation</translation>
    </message>
    <message>
        <source>Pictures (PNG)</source>
        <translation>Einzelbilder (PNG)</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Dateiart</translation>
    </message>
    <message>
        <source>What the video is written as</source>
        <translation>Als was das Video geschrieben wird</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>How the pictures are stored</source>
        <translation>Wie die Bilder gespeichert werden</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Slower presets make smaller files of the same quality</source>
        <translation>Langsamere Stufen ergeben kleinere Dateien gleicher Qualität</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Constant quality: lower is better and larger</source>
        <translation>Gleichbleibende Qualität: niedriger ist besser und größer</translation>
    </message>
    <message>
        <source>The sound is copied as it is</source>
        <translation>Der Ton wird kopiert, wie er ist</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writes the enhanced video to a new file, in the background</source>
        <translation>Schreibt das aufgehellte Video im Hintergrund in eine neue Datei</translation>
    </message>
    <message>
        <source>Save frame</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Writes the frame that is shown as a photo</source>
        <translation>Schreibt das gezeigte Bild als Foto</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Exports, one after another</source>
        <translation>Exporte, einer nach dem anderen</translation>
    </message>
    <message>
        <source>The export waits until it is to go on</source>
        <translation>Der Export wartet, bis er weitergehen soll</translation>
    </message>
    <message>
        <source>Ends the export; what is done is kept, so that it can go on</source>
        <translation>Beendet den Export; was fertig ist, bleibt, damit er weitergehen kann</translation>
    </message>
    <message>
        <source>Goes on where the export stopped</source>
        <translation>Macht weiter, wo der Export aufgehört hat</translation>
    </message>
    <message>
        <source>Takes it off the list; what an unfinished export left is removed</source>
        <translation>Nimmt ihn von der Liste; was ein unfertiger Export hinterließ, wird gelöscht</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>The whole video, %1</source>
        <translation>Das ganze Video, %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>About %1 MB</source>
        <translation>Etwa %1 MB</translation>
    </message>
    <message>
        <source>, about %1 min</source>
        <translation>, etwa %1 min</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::VideoExports</name>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>is being put together</source>
        <translation>wird zusammengefügt</translation>
    </message>
    <message>
        <source>%1 % · %2 frames/s · %3 s left · about %4 MB</source>
        <translation>%1 % · %2 Bilder/s · noch %3 s · etwa %4 MB</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>paused at %1 %</source>
        <translation>angehalten bei %1 %</translation>
    </message>
    <message>
        <source>done, %1 MB</source>
        <translation>fertig, %1 MB</translation>
    </message>
    <message>
        <source>cancelled; can go on</source>
        <translation>abgebrochen; kann weitergehen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>daybreak::ui::VideoPage</name>
    <message>
        <source>Videos (%1);;All files (*)</source>
        <translation>Videos (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Opens a video</source>
        <translation>Öffnet ein Video</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Plays or stops</source>
        <translation>Spielt ab oder hält an</translation>
    </message>
    <message>
        <source>Previous frame</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next frame</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>The export begins at this frame</source>
        <translation>Der Export beginnt bei diesem Bild</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>The export ends with this frame</source>
        <translation>Der Export endet mit diesem Bild</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The whole video is exported</source>
        <translation>Das ganze Video wird exportiert</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The model that enhances the video</source>
        <translation>Das Modell, das das Video aufhellt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Drop a dark video here, or press Open</source>
        <translation>Ein dunkles Video hier ablegen oder auf Öffnen drücken</translation>
    </message>
    <message>
        <source>Steadiness</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>How slowly the light may change over time: 0 % enhances every frame by itself, which may flicker. Shown while playing</source>
        <translation>Wie langsam sich das Licht ändern darf: 0 % hellt jedes Bild für sich auf, was flackern kann. Zu sehen beim Abspielen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Enhanced</source>
        <translation>Aufgehellt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Verlauf</translation>
    </message>
    <message>
        <source>Open video</source>
        <translation>Video öffnen</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message>
        <source>%1 / %2   frame %3 of %4</source>
        <translation>%1 / %2   Bild %3 von %4</translation>
    </message>
    <message>
        <source>-bright</source>
        <translation>-hell</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Light and export</source>
        <translation>Licht und Export</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
</context>
</TS>
