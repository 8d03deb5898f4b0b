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
</TS>
