<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Litfass</source>
        <translation>&amp;Über Litfass</translation>
    </message>
    <message>
        <source>&amp;All campaigns</source>
        <translation>&amp;Alle Kampagnen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>E&amp;rscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Kampagne</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Filter aufheben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Duplicate the wall</source>
        <translation>Wand &amp;duplizieren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Empty all places</source>
        <translation>Alle Felder &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find in this list</source>
        <translation>In dieser Liste &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Find rows and columns</source>
        <translation>&amp;Zeilen und Spalten finden</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>&amp;Gallery</source>
        <translation>&amp;Galerie</translation>
    </message>
    <message>
        <source>&amp;Guides</source>
        <translation>&amp;Hilfslinien</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Import photos…</source>
        <translation>&amp;Fotos importieren …</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Invite to a photo session…</source>
        <translation>Zum Foto&amp;termin einladen …</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>&amp;Look at the photo</source>
        <translation>Foto &amp;ansehen</translation>
    </message>
    <message>
        <source>&amp;Move the library…</source>
        <translation>Bibliothek &amp;umziehen …</translation>
    </message>
    <message>
        <source>&amp;Move to another campaign…</source>
        <translation>In andere Kampagne &amp;verschieben …</translation>
    </message>
    <message>
        <source>&amp;New campaign</source>
        <translation>&amp;Neue Kampagne</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>&amp;Neue Bibliothek …</translation>
    </message>
    <message>
        <source>&amp;New poster wall</source>
        <translation>&amp;Neue Plakatwand</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>Bibliothek &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Order anew</source>
        <translation>Ne&amp;u ordnen</translation>
    </message>
    <message>
        <source>&amp;Page and margins…</source>
        <translation>&amp;Seite und Ränder …</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Portrait</source>
        <translation>&amp;Porträt</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>&amp;Rename the wall…</source>
        <translation>Wand &amp;umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Replace the photo…</source>
        <translation>Foto &amp;ersetzen …</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>Sicherung &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Save the original as…</source>
        <translation>Original &amp;speichern unter …</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Shuffle</source>
        <translation>&amp;Mischen</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Switch campaign…</source>
        <translation>Kampagne &amp;wechseln …</translation>
    </message>
    <message>
        <source>&amp;True size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>&amp;Turn the page</source>
        <translation>Seite d&amp;rehen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Work in this campaign</source>
        <translation>In &amp;dieser Kampagne arbeiten</translation>
    </message>
    <message>
        <source>A millimetre on the page is a millimetre on the screen</source>
        <translation>Ein Millimeter auf der Seite ist ein Millimeter auf dem Bildschirm</translation>
    </message>
    <message>
        <source>A&amp;dd photos to the portrait…</source>
        <translation>Fotos zum Porträt hin&amp;zufügen …</translation>
    </message>
    <message>
        <source>Add filter…</source>
        <translation>Filter hinzufügen …</translation>
    </message>
    <message>
        <source>Add to the &amp;campaign</source>
        <translation>An der Kampagne &amp;beteiligen</translation>
    </message>
    <message>
        <source>Align with the current place</source>
        <translation>Am aktuellen Feld ausrichten</translation>
    </message>
    <message>
        <source>As many as the portraits and the page need</source>
        <translation>So viele, wie Porträts und Seite brauchen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Bring a spreadsheet or address cards into portraits or contacts</source>
        <translation>Eine Tabelle oder Adresskarten in Porträts oder Kontakte übernehmen</translation>
    </message>
    <message>
        <source>Calm and fair mix</source>
        <translation>Ruhig und fair mischen</translation>
    </message>
    <message>
        <source>Change between upright and landscape</source>
        <translation>Zwischen Hochformat und Querformat wechseln</translation>
    </message>
    <message>
        <source>Column &amp;headings…</source>
        <translation>&amp;Spaltenüberschriften …</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Compare with the printed state</source>
        <translation>Mit Druckstand vergleichen</translation>
    </message>
    <message>
        <source>Copy the crop</source>
        <translation>Ausschnitt kopieren</translation>
    </message>
    <message>
        <source>Copy the style</source>
        <translation>Stil kopieren</translation>
    </message>
    <message>
        <source>Division into sheets…</source>
        <translation>Teilung in Bogen …</translation>
    </message>
    <message>
        <source>Even out the heads</source>
        <translation>Köpfe angleichen</translation>
    </message>
    <message>
        <source>Eyes onto a line</source>
        <translation>Augen auf eine Linie</translation>
    </message>
    <message>
        <source>Faces in line</source>
        <translation>Gesichter in einer Flucht</translation>
    </message>
    <message>
        <source>Fit what is chosen</source>
        <translation>Auswahl einpassen</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Alle Gruppen zuklappen</translation>
    </message>
    <message>
        <source>Further photos to choose from; or drop them on it with Alt held</source>
        <translation>Weitere Fotos zur Auswahl; oder mit gedrückter Alt-Taste auf das Porträt ziehen</translation>
    </message>
    <message>
        <source>Grid, bricks, rows, columns or mosaic, and the last row</source>
        <translation>Raster, Ziegel, Zeilen, Spalten oder Mosaik, und die letzte Zeile</translation>
    </message>
    <message>
        <source>Group by…</source>
        <translation>Gruppieren nach …</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Heads equally large</source>
        <translation>Köpfe gleich groß</translation>
    </message>
    <message>
        <source>Heads of one height, eyes on one line: the chosen places, or all</source>
        <translation>Köpfe gleich hoch, Augen auf einer Linie: die gewählten Felder oder alle</translation>
    </message>
    <message>
        <source>Import &amp;table…</source>
        <translation>&amp;Tabelle importieren …</translation>
    </message>
    <message>
        <source>It stays when the wall is ordered or grows</source>
        <translation>Es bleibt, wenn die Wand geordnet wird oder wächst</translation>
    </message>
    <message>
        <source>Large place</source>
        <translation>Großes Feld</translation>
    </message>
    <message>
        <source>Layout…</source>
        <translation>Anordnung …</translation>
    </message>
    <message>
        <source>Loc&amp;k the place</source>
        <translation>Feld s&amp;perren</translation>
    </message>
    <message>
        <source>Look for double contacts…</source>
        <translation>Doppelte Kontakte suchen …</translation>
    </message>
    <message>
        <source>Look for double portraits…</source>
        <translation>Doppelte Porträts suchen …</translation>
    </message>
    <message>
        <source>Look into a library in one file, and take it in</source>
        <translation>In eine Bibliothek in einer Datei hineinsehen und sie übernehmen</translation>
    </message>
    <message>
        <source>Make a &amp;backup…</source>
        <translation>Sicherung an&amp;legen …</translation>
    </message>
    <message>
        <source>Make the chosen records one; all their links stay</source>
        <translation>Aus den gewählten Einträgen einen machen; alle Verknüpfungen bleiben</translation>
    </message>
    <message>
        <source>Mark who has moved, come or gone since the wall was printed</source>
        <translation>Markieren, wer seit dem Druck versetzt wurde, neu oder nicht mehr da ist</translation>
    </message>
    <message>
        <source>Merge all that are identical</source>
        <translation>Alle gleichen zusammenführen</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>Move the seam to where no face is</source>
        <translation>Naht dorthin, wo kein Gesicht ist</translation>
    </message>
    <message>
        <source>New advertising column</source>
        <translation>Neue Litfaßsäule</translation>
    </message>
    <message>
        <source>New wall from a template…</source>
        <translation>Neue Wand aus Vorlage …</translation>
    </message>
    <message>
        <source>New wall of another kind</source>
        <translation>Neue Wand anderer Art</translation>
    </message>
    <message>
        <source>New wall of posters</source>
        <translation>Neue Wand aus Plakaten</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Nächste Gruppe</translation>
    </message>
    <message>
        <source>No double</source>
        <translation>Kein Doppel</translation>
    </message>
    <message>
        <source>On the office’s printer, with a preview of the pages of a wall</source>
        <translation>Auf dem Drucker im Büro; bei einer Wand mit Vorschau der Seiten</translation>
    </message>
    <message>
        <source>Open a pac&amp;kage…</source>
        <translation>Pa&amp;ket öffnen …</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Alle Gruppen aufklappen</translation>
    </message>
    <message>
        <source>Order of the portraits</source>
        <translation>Ordnung der Porträts</translation>
    </message>
    <message>
        <source>Page formats…</source>
        <translation>Seitenformate …</translation>
    </message>
    <message>
        <source>Page in small</source>
        <translation>Seite im Kleinen</translation>
    </message>
    <message>
        <source>Photo in its place</source>
        <translation>Foto im Feld</translation>
    </message>
    <message>
        <source>Pl&amp;aces…</source>
        <translation>O&amp;rte …</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>Vorige Gruppe</translation>
    </message>
    <message>
        <source>Put what was edited where it belongs now</source>
        <translation>Stellt, was Sie bearbeitet haben, jetzt an seinen Platz</translation>
    </message>
    <message>
        <source>Remember that these are no doubles, and never offer them again</source>
        <translation>Merken, dass diese nicht doppelt sind, und sie nie wieder anbieten</translation>
    </message>
    <message>
        <source>Rename and delete towns, districts and regions</source>
        <translation>Orte, Kreise und Regionen umbenennen und löschen</translation>
    </message>
    <message>
        <source>Save as a template…</source>
        <translation>Als Vorlage speichern …</translation>
    </message>
    <message>
        <source>Save the whole library as one file, to keep or to hand on</source>
        <translation>Die ganze Bibliothek als eine Datei sichern, zum Aufheben oder zum Weitergeben</translation>
    </message>
    <message>
        <source>Saved views…</source>
        <translation>Gespeicherte Ansichten …</translation>
    </message>
    <message>
        <source>Show as a column</source>
        <translation>Als Säule zeigen</translation>
    </message>
    <message>
        <source>Show contacts side by side that may be the same</source>
        <translation>Kontakte nebeneinander zeigen, die vielleicht dieselben sind</translation>
    </message>
    <message>
        <source>Show portraits side by side that may be the same</source>
        <translation>Porträts nebeneinander zeigen, die vielleicht dieselben sind</translation>
    </message>
    <message>
        <source>Show something else…</source>
        <translation>Etwas anderes zeigen …</translation>
    </message>
    <message>
        <source>Show whole pictures in the gallery instead of crops by the face</source>
        <translation>In der Galerie ganze Bilder statt Ausschnitte nach dem Gesicht zeigen</translation>
    </message>
    <message>
        <source>Show, hide and move the columns of the list</source>
        <translation>Spalten der Liste zeigen, ausblenden und verschieben</translation>
    </message>
    <message>
        <source>Sort &amp;by name</source>
        <translation>Na&amp;ch Namen sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;by…</source>
        <translation>Sor&amp;tieren nach …</translation>
    </message>
    <message>
        <source>Spread ages and colours; locked places stay</source>
        <translation>Alter und Farben verteilen; gesperrte Felder bleiben</translation>
    </message>
    <message>
        <source>Spread e&amp;venly over the wall</source>
        <translation>Gleichmäßig über die Wand &amp;verteilen</translation>
    </message>
    <message>
        <source>Text, claim, QR code, a colour, or “Your face is missing”</source>
        <translation>Text, Claim, QR-Code, eine Farbe oder „Ihr Gesicht fehlt noch“</translation>
    </message>
    <message>
        <source>The sheet round a column begins where it cuts least</source>
        <translation>Der Bogen um die Säule beginnt, wo er am wenigsten trennt</translation>
    </message>
    <message>
        <source>The wall as it will stand, to be turned, or its sheet unrolled</source>
        <translation>Die Wand, wie sie stehen wird, zum Drehen; oder abgewickelt als Bogen</translation>
    </message>
    <message>
        <source>Two columns wide and two rows high, or as before</source>
        <translation>Zwei Spalten breit und zwei Zeilen hoch, oder wie zuvor</translation>
    </message>
    <message>
        <source>View of the wall</source>
        <translation>Ansicht der Wand</translation>
    </message>
    <message>
        <source>What the chosen places show, among all others</source>
        <translation>Was die gewählten Plätze zeigen, zwischen allen anderen</translation>
    </message>
    <message>
        <source>Which headings of your spreadsheets mean which field</source>
        <translation>Welche Überschriften Ihrer Tabellen welches Feld meinen</translation>
    </message>
    <message>
        <source>Whole pictures</source>
        <translation>Ganze Bilder</translation>
    </message>
    <message>
        <source>Write a PDF/X and check it</source>
        <translation>Ein PDF/X schreiben und prüfen</translation>
    </message>
    <message>
        <source>Write what the list shows into a file</source>
        <translation>Was die Liste zeigt, in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Crop to the f&amp;ace</source>
        <translation>Auf das &amp;Gesicht zuschneiden</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Full s&amp;creen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>La&amp;rger</source>
        <translation>Gr&amp;ößer</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Search or c&amp;ommand…</source>
        <translation>Suchen oder Be&amp;fehl …</translation>
    </message>
    <message>
        <source>De&amp;lete the wall</source>
        <translation>Wand l&amp;öschen</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Empt&amp;y the place</source>
        <translation>&amp;Feld leeren</translation>
    </message>
    <message>
        <source>F&amp;ill empty places</source>
        <translation>Leere Felder f&amp;üllen</translation>
    </message>
    <message>
        <source>Find anything and do anything by typing</source>
        <translation>Alles finden und alles ausführen, indem Sie tippen</translation>
    </message>
    <message>
        <source>Find the &amp;face</source>
        <translation>&amp;Gesicht finden</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Seite einpassen</translation>
    </message>
    <message>
        <source>Give the chosen contacts a part in a campaign</source>
        <translation>Den gewählten Kontakten eine Rolle in einer Kampagne geben</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>Look at the e&amp;xample</source>
        <translation>Beis&amp;piel ansehen</translation>
    </message>
    <message>
        <source>Make a portrait of each photo</source>
        <translation>Aus jedem Foto ein Porträt anlegen</translation>
    </message>
    <message>
        <source>Make an empty library in a folder of its own</source>
        <translation>Eine leere Bibliothek in einem eigenen Ordner anlegen</translation>
    </message>
    <message>
        <source>P&amp;hoto larger</source>
        <translation>Foto größ&amp;er</translation>
    </message>
    <message>
        <source>Recent &amp;libraries</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>New &amp;town or place</source>
        <translation>Neuer &amp;Ort</translation>
    </message>
    <message>
        <source>For &amp;a print shop…</source>
        <translation>Für die Dru&amp;ckerei …</translation>
    </message>
    <message>
        <source>New contact (&amp;organisation)</source>
        <translation>Neuer Kontakt (&amp;Organisation)</translation>
    </message>
    <message>
        <source>New contact (&amp;person)</source>
        <translation>Neuer Kontakt (&amp;Person)</translation>
    </message>
    <message>
        <source>New p&amp;erson</source>
        <translation>Neue &amp;Person</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Page in true size</source>
        <translation>Seite in Originalgröße</translation>
    </message>
    <message>
        <source>Photo s&amp;maller</source>
        <translation>Foto &amp;kleiner</translation>
    </message>
    <message>
        <source>Poster &amp;wall</source>
        <translation>Plakat&amp;wand</translation>
    </message>
    <message>
        <source>Put on a &amp;wall…</source>
        <translation>Auf eine &amp;Wand setzen …</translation>
    </message>
    <message>
        <source>R&amp;ulers</source>
        <translation>L&amp;ineale</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Reset the &amp;crop</source>
        <translation>Ausschni&amp;tt zurücksetzen</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>&amp;Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save as pi&amp;cture…</source>
        <translation>Als B&amp;ild speichern …</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles auswä&amp;hlen</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>Show it large; Space or Esc closes it again</source>
        <translation>Groß zeigen; Leertaste oder Esc schließt die Ansicht wieder</translation>
    </message>
    <message>
        <source>Show only what belongs to it</source>
        <translation>Nur zeigen, was zu ihr gehört</translation>
    </message>
    <message>
        <source>Show the file in its f&amp;older</source>
        <translation>&amp;Datei im Ordner zeigen</translation>
    </message>
    <message>
        <source>Show the p&amp;ortrait</source>
        <translation>P&amp;orträt zeigen</translation>
    </message>
    <message>
        <source>Si&amp;debar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Hell und Dunkel wechseln</translation>
    </message>
    <message>
        <source>Write an e-&amp;mail</source>
        <translation>E-&amp;Mail schreiben</translation>
    </message>
</context>
<context>
    <name>Areas</name>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Portraits</source>
        <translation>Porträts</translation>
    </message>
    <message>
        <source>Poster wall</source>
        <translation>Plakatwand</translation>
    </message>
</context>
<context>
    <name>Campaigns</name>
    <message numerus="yes">
        <source>%n campaign(s) deleted</source>
        <translation>
            <numerusform>%n Kampagne gelöscht</numerusform>
            <numerusform>%n Kampagnen gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n Porträt</numerusform>
            <numerusform>%n Porträts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) copied to ‘{name}’</source>
        <translation>
            <numerusform>%n Porträt nach ›{name}‹ kopiert</numerusform>
            <numerusform>%n Porträts nach ›{name}‹ kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) moved to ‘{name}’</source>
        <translation>
            <numerusform>%n Porträt nach ›{name}‹ verschoben</numerusform>
            <numerusform>%n Porträts nach ›{name}‹ verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poster wall(s)</source>
        <translation>
            <numerusform>%n Plakatwand</numerusform>
            <numerusform>%n Plakatwände</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n portrait(s) to ‘{name}’</source>
        <translation>
            <numerusform>%n Porträt nach ›{name}‹ kopieren</numerusform>
            <numerusform>%n Porträts nach ›{name}‹ kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Create the first campaign</source>
        <translation>Erste Kampagne anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Move %n portrait(s) to ‘{name}’</source>
        <translation>
            <numerusform>%n Porträt nach ›{name}‹ verschieben</numerusform>
            <numerusform>%n Porträts nach ›{name}‹ verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>No campaign yet. It holds portraits, walls and partners.</source>
        <translation>Noch keine Kampagne. Sie hält Porträts, Plakatwände und Partner zusammen.</translation>
    </message>
    <message>
        <source>{campaigns}, with {what}</source>
        <translation>{campaigns}, dazu {what}</translation>
    </message>
    <message>
        <source>{portraits} and {walls}</source>
        <translation>{portraits} und {walls}</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Chat: {text}</source>
        <translation>Chat: {text}</translation>
    </message>
    <message>
        <source>Date of birth: {text}</source>
        <translation>Geburtsdatum: {text}</translation>
    </message>
    <message>
        <source>Name suffix: {text}</source>
        <translation>Namenszusatz: {text}</translation>
    </message>
    <message>
        <source>Nickname: {text}</source>
        <translation>Spitzname: {text}</translation>
    </message>
    <message>
        <source>PO box {number}</source>
        <translation>Postfach {number}</translation>
    </message>
    <message>
        <source>Pager: {text}</source>
        <translation>Funkrufempfänger: {text}</translation>
    </message>
    <message>
        <source>Task: {text}</source>
        <translation>Aufgabe: {text}</translation>
    </message>
    <message>
        <source>Title: {text}</source>
        <translation>Titel: {text}</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>A colour looks like #C8102E.</source>
        <translation>Eine Farbe sieht so aus: #C8102E.</translation>
    </message>
    <message>
        <source>A date looks like 03.05.2026.</source>
        <translation>Ein Datum sieht so aus: 03.05.2026.</translation>
    </message>
    <message>
        <source>A length looks like 300 mm, 30 cm or 1.5 m.</source>
        <translation>Eine Länge sieht so aus: 300 mm, 30 cm oder 1,5 m.</translation>
    </message>
    <message>
        <source>A time looks like 14:30.</source>
        <translation>Eine Uhrzeit sieht so aus: 14:30.</translation>
    </message>
    <message>
        <source>A web address looks like www.example.org.</source>
        <translation>Eine Webadresse sieht so aus: www.beispiel.de.</translation>
    </message>
    <message>
        <source>A whole number, please.</source>
        <translation>Bitte eine ganze Zahl.</translation>
    </message>
    <message>
        <source>An age is a number from 0 to {oldest}.</source>
        <translation>Ein Alter ist eine Zahl von 0 bis {oldest}.</translation>
    </message>
    <message>
        <source>An amount looks like 1,700.50.</source>
        <translation>Ein Betrag sieht so aus: 1.700,50.</translation>
    </message>
    <message>
        <source>An e-mail address looks like name@example.org.</source>
        <translation>Eine E-Mail-Adresse sieht so aus: name@beispiel.de.</translation>
    </message>
    <message>
        <source>Choose one of the list, please.</source>
        <translation>Bitte aus der Liste wählen.</translation>
    </message>
    <message>
        <source>From {least} to {most}, please.</source>
        <translation>Bitte von {least} bis {most}.</translation>
    </message>
    <message>
        <source>The end comes before the start.</source>
        <translation>Das Ende liegt vor dem Anfang.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>This is not a contact yet.</source>
        <translation>Diesen Kontakt gibt es noch nicht.</translation>
    </message>
    <message>
        <source>This needs a name.</source>
        <translation>Hier fehlt ein Name.</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Language missing</source>
        <translation>Sprache fehlt</translation>
    </message>
    <message>
        <source>Person or place</source>
        <translation>Person oder Ort</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Fotograf/in</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Quote missing</source>
        <translation>Zitat fehlt</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>State of the text</source>
        <translation>Stand des Textes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Takes part as</source>
        <translation>Beteiligt als</translation>
    </message>
    <message>
        <source>Text due</source>
        <translation>Text fällig</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>alone not good up to {format}</source>
        <translation>allein nicht gut bis {format}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>nächste Woche</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>diese Woche</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>ohne Ort</translation>
    </message>
    <message>
        <source>without alternative text</source>
        <translation>ohne Alternativtext</translation>
    </message>
    <message>
        <source>without credit</source>
        <translation>ohne Bildnachweis</translation>
    </message>
    <message>
        <source>without e-mail</source>
        <translation>ohne E-Mail</translation>
    </message>
    <message>
        <source>without label</source>
        <translation>ohne Etikett</translation>
    </message>
    <message>
        <source>without name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>without phone</source>
        <translation>ohne Telefon</translation>
    </message>
    <message>
        <source>without photo</source>
        <translation>ohne Foto</translation>
    </message>
    <message>
        <source>{state} ({language})</source>
        <translation>{state} ({language})</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n changed record(s)</source>
        <translation>
            <numerusform>%n geänderter Eintrag</numerusform>
            <numerusform>%n geänderte Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s)</source>
        <translation>
            <numerusform>%n neuer Eintrag</numerusform>
            <numerusform>%n neue Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) already there</source>
        <translation>
            <numerusform>%n Foto war schon da</numerusform>
            <numerusform>%n Fotos waren schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) imported</source>
        <translation>
            <numerusform>%n Porträt importiert</numerusform>
            <numerusform>%n Porträts importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged record(s)</source>
        <translation>
            <numerusform>%n unveränderter Eintrag</numerusform>
            <numerusform>%n unveränderte Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>A name cannot be empty.</source>
        <translation>Ein Name darf nicht leer sein.</translation>
    </message>
    <message>
        <source>A page format such as A0, 18/1 or City-Light-Poster, or width x height in mm</source>
        <translation>Ein Seitenformat wie A0, 18/1 oder City-Light-Poster oder Breite x Höhe in mm</translation>
    </message>
    <message>
        <source>A photo or a folder</source>
        <translation>Ein Foto oder ein Ordner</translation>
    </message>
    <message>
        <source>A template of walls that page, layout and captions come from</source>
        <translation>Eine Wandvorlage, von der Seite, Anordnung und Bildtexte kommen</translation>
    </message>
    <message>
        <source>Answer with one JSON object</source>
        <translation>Mit einem einzigen JSON-Objekt antworten</translation>
    </message>
    <message>
        <source>At most so many</source>
        <translation>Höchstens so viele</translation>
    </message>
    <message>
        <source>At which sides the glue edges are</source>
        <translation>An welchen Seiten die Klebekanten sind</translation>
    </message>
    <message>
        <source>Backup written: {file}</source>
        <translation>Sicherung geschrieben: {file}</translation>
    </message>
    <message>
        <source>Bring a library back from a backup</source>
        <translation>Eine Bibliothek aus einer Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Build the sample library, export its wall and photograph every screen</source>
        <translation>Die Beispielbibliothek anlegen, ihre Wand ausgeben und jede Ansicht aufnehmen</translation>
    </message>
    <message>
        <source>By how many mm sheets overlap; 10, parts of a large poster 15</source>
        <translation>Um wie viele mm Bogen überlappen; 10, Teile eines großen Plakats 15</translation>
    </message>
    <message>
        <source>Card {card} ({name}): {reason}</source>
        <translation>Visitenkarte {card} ({name}): {reason}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns; auto finds them</source>
        <translation>Spalten; auto findet sie</translation>
    </message>
    <message>
        <source>Create a poster wall from a campaign&apos;s portraits</source>
        <translation>Aus den Porträts einer Kampagne eine Plakatwand anlegen</translation>
    </message>
    <message>
        <source>How many mm of the paper the printer leaves white; 5 unless asked otherwise</source>
        <translation>Wie viele mm des Papiers der Drucker weiß lässt; ohne Angabe 5</translation>
    </message>
    <message>
        <source>How the posters are laid out</source>
        <translation>Wie die Plakate aufgebaut sind</translation>
    </message>
    <message>
        <source>How to order the portraits; locked places stay</source>
        <translation>Wie die Porträts geordnet werden; gesperrte Felder bleiben</translation>
    </message>
    <message>
        <source>Image campaigns, from the portrait to the poster wall.</source>
        <translation>Imagekampagnen, vom Porträt bis zur Plakatwand.</translation>
    </message>
    <message>
        <source>Import a CSV or Excel table, or address cards, into a register</source>
        <translation>Eine CSV- oder Excel-Tabelle oder Visitenkarten in Porträts oder Kontakte importieren</translation>
    </message>
    <message>
        <source>Import photos and folders as portraits of a campaign</source>
        <translation>Fotos und Ordner als Porträts einer Kampagne importieren</translation>
    </message>
    <message>
        <source>Into how many parts a large poster is divided; the usual number if left out</source>
        <translation>In wie viele Teile ein großes Plakat geteilt wird; ohne Angabe die übliche Zahl</translation>
    </message>
    <message>
        <source>Lay a poster wall out, and order who stands on it</source>
        <translation>Eine Plakatwand gestalten und ordnen, wer darauf steht</translation>
    </message>
    <message>
        <source>Leave the names of the photographers off the wall</source>
        <translation>Den Bildnachweis auf der Plakatwand weglassen</translation>
    </message>
    <message>
        <source>Library restored: {folder}</source>
        <translation>Bibliothek zurückgeholt: {folder}</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {reason}</source>
        <translation>Zeile {line}, Spalte ›{column}‹: {reason}</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>List campaigns, portraits, contacts or walls</source>
        <translation>Kampagnen, Porträts, Kontakte oder Wände auflisten</translation>
    </message>
    <message>
        <source>List contacts or portraits that are probably the same</source>
        <translation>Kontakte oder Porträts auflisten, die wahrscheinlich dieselben sind</translation>
    </message>
    <message>
        <source>Look at a PDF as a print shop does</source>
        <translation>Ein PDF prüfen, wie es eine Druckerei tut</translation>
    </message>
    <message>
        <source>Look for damage in the library</source>
        <translation>Die Bibliothek auf Schäden prüfen</translation>
    </message>
    <message>
        <source>Move joints away from faces and captions, as far as there is room</source>
        <translation>Klebestellen von Gesichtern und Bildtexten wegrücken, soweit Platz ist</translation>
    </message>
    <message>
        <source>Nothing looks like a double.</source>
        <translation>Nichts sieht nach einer Dublette aus.</translation>
    </message>
    <message>
        <source>One poster of a wall of posters, by whom it shows or by its place as numbered on the contact sheet</source>
        <translation>Ein Plakat einer Wand aus Plakaten: wen es zeigt, oder die Nummer seines Felds wie auf dem Kontaktbogen</translation>
    </message>
    <message>
        <source>One poster with many portraits, or a poster for each of them</source>
        <translation>Ein Plakat mit vielen Porträts oder für jedes ein eigenes</translation>
    </message>
    <message>
        <source>Only portraits of this campaign, or contacts with a part in it</source>
        <translation>Nur Porträts dieser Kampagne oder Kontakte, die an ihr beteiligt sind</translation>
    </message>
    <message>
        <source>Only tell what would happen, change nothing</source>
        <translation>Nur sagen, was geschehen würde, und nichts ändern</translation>
    </message>
    <message>
        <source>Only what has this text</source>
        <translation>Nur was diesen Text enthält</translation>
    </message>
    <message>
        <source>Poster walls</source>
        <translation>Plakatwände</translation>
    </message>
    <message>
        <source>Profile: {shop}</source>
        <translation>Profil: {shop}</translation>
    </message>
    <message>
        <source>Rows; auto finds them</source>
        <translation>Zeilen; auto findet sie</translation>
    </message>
    <message>
        <source>Say which version this is, and no more</source>
        <translation>Nur die Version nennen</translation>
    </message>
    <message>
        <source>Stopped. Everything finished so far is kept.</source>
        <translation>Angehalten. Alles bisher Fertige bleibt erhalten.</translation>
    </message>
    <message>
        <source>The PDF to look at</source>
        <translation>Das PDF, das geprüft wird</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>Die Sicherung</translation>
    </message>
    <message>
        <source>The campaign of the portraits; without it each row names its own</source>
        <translation>Die Kampagne der Porträts; ohne sie nennt jede Zeile ihre eigene</translation>
    </message>
    <message>
        <source>The campaign, by its name</source>
        <translation>Die Kampagne, mit ihrem Namen</translation>
    </message>
    <message>
        <source>The field to sort by; with a minus in front, downwards</source>
        <translation>Das Feld, nach dem sortiert wird; mit einem Minus davor absteigend</translation>
    </message>
    <message>
        <source>The fields that rows are recognised by, with commas between</source>
        <translation>Die Felder, an denen Zeilen erkannt werden, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>The file to write</source>
        <translation>Die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>The file to write; without an ending it gets the right one</source>
        <translation>Die Datei, die geschrieben wird; ohne Endung bekommt sie die richtige</translation>
    </message>
    <message>
        <source>The folder for the results</source>
        <translation>Der Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>The format of the posters, such as A1 or 18/1, or width x height in mm</source>
        <translation>Das Format der Plakate, etwa A1 oder 18/1, oder Breite x Höhe in mm</translation>
    </message>
    <message>
        <source>The kind of layout</source>
        <translation>Die Art der Anordnung</translation>
    </message>
    <message>
        <source>The language of texts and messages</source>
        <translation>Die Sprache der Texte und Meldungen</translation>
    </message>
    <message>
        <source>The library is sound.</source>
        <translation>Die Bibliothek ist in Ordnung.</translation>
    </message>
    <message>
        <source>The library&apos;s folder; by default the one opened last</source>
        <translation>Der Ordner der Bibliothek; ohne Angabe der zuletzt geöffnete</translation>
    </message>
    <message>
        <source>The number of a mix or a mosaic; the same gives the same</source>
        <translation>Die Zahl einer Mischung oder eines Mosaiks; dieselbe ergibt dasselbe</translation>
    </message>
    <message>
        <source>The paper of the sheets; A4 unless asked otherwise</source>
        <translation>Das Papier der Bogen; ohne Angabe A4</translation>
    </message>
    <message>
        <source>The photos’ resolution, 36 to 1200; by default the wall’s own</source>
        <translation>Die Auflösung der Fotos, 36 bis 1200 dpi; sonst die der Plakatwand</translation>
    </message>
    <message>
        <source>The print shop’s profile that the file must fit</source>
        <translation>Das Profil der Druckerei, zu dem die Datei passen muss</translation>
    </message>
    <message>
        <source>The print shop’s profile; by default one that suits the format</source>
        <translation>Das Profil der Druckerei; ohne Angabe eines, das zum Format passt</translation>
    </message>
    <message>
        <source>The file is there; Litfass could not note it as the printed state: {reason}</source>
        <translation>Die Datei ist da. Als Druckstand konnte Litfass sie nicht vermerken: {reason}</translation>
    </message>
    <message>
        <source>The results are in {folder}</source>
        <translation>Die Ergebnisse liegen in {folder}</translation>
    </message>
    <message>
        <source>The size of a cell in mm, such as 100x130; auto finds it</source>
        <translation>Die Größe eines Feldes in mm, etwa 100x130; auto findet sie</translation>
    </message>
    <message>
        <source>The table (.csv, .xlsx) or the cards (.vcf)</source>
        <translation>Die Tabelle (.csv, .xlsx) oder die Visitenkarten (.vcf)</translation>
    </message>
    <message>
        <source>The wall&apos;s name</source>
        <translation>Der Name der Wand</translation>
    </message>
    <message>
        <source>The wall’s campaign, where others have a wall of that name</source>
        <translation>Die Kampagne der Plakatwand, wenn auch andere eine Wand dieses Namens haben</translation>
    </message>
    <message>
        <source>The wall’s number, the last thing that “list walls” tells of it</source>
        <translation>Die Nummer der Plakatwand; „list walls“ nennt sie am Ende der Zeile</translation>
    </message>
    <message>
        <source>This was a trial: nothing was changed.</source>
        <translation>Das war ein Probelauf: Es wurde nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Wall created with %n portrait(s)</source>
        <translation>
            <numerusform>Wand mit %n Porträt angelegt</numerusform>
            <numerusform>Wand mit %n Porträts angelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>What a last row is filled up with</source>
        <translation>Womit die letzte Zeile aufgefüllt wird</translation>
    </message>
    <message>
        <source>What becomes of an incomplete last row</source>
        <translation>Was aus einer unvollständigen letzten Zeile wird</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <translation>Was die Zeilen sind</translation>
    </message>
    <message>
        <source>What to list</source>
        <translation>Was aufgelistet wird</translation>
    </message>
    <message>
        <source>What to write</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Where the sheet round a column is cut; auto finds where no face is</source>
        <translation>Wo der Bogen um eine Säule getrennt wird; „auto“ findet eine Stelle ohne Gesicht</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Which portraits: all or the first N</source>
        <translation>Welche Porträts: alle oder die ersten N</translation>
    </message>
    <message>
        <source>With a job ticket beside the file (print-shop)</source>
        <translation>Mit einem Auftragszettel neben der Datei (print-shop)</translation>
    </message>
    <message>
        <source>With small pictures of the portraits (xlsx)</source>
        <translation>Mit kleinen Bildern der Porträts (xlsx)</translation>
    </message>
    <message>
        <source>With {number} instead of {now} places the rows would be complete.</source>
        <translation>Mit {number} statt {now} Feldern gehen die Zeilen auf.</translation>
    </message>
    <message>
        <source>With {rows} rows of {columns} places they would be complete.</source>
        <translation>Mit {rows} Reihen zu {columns} Feldern ginge es genau auf.</translation>
    </message>
    <message>
        <source>Wrap it round a column of a circumference and height, such as 3600x2600</source>
        <translation>Um eine Säule legen: Umfang und Höhe in mm, zum Beispiel 3600x2600</translation>
    </message>
    <message>
        <source>Write a poster wall to a file</source>
        <translation>Eine Plakatwand in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Write portraits or contacts into a table</source>
        <translation>Porträts oder Kontakte in eine Tabelle schreiben</translation>
    </message>
    <message>
        <source>Write the whole library into one file</source>
        <translation>Die ganze Bibliothek in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>csv: as German Excel opens it; xlsx: Excel; pdf: a list to print; vcard, vcard4: address cards 3.0 and 4.0; json: for programs</source>
        <translation>csv: wie das deutsche Excel es öffnet; xlsx: Excel; pdf: eine Liste zum Drucken; vcard, vcard4: Adresskarten 3.0 und 4.0; json: für Programme</translation>
    </message>
    <message>
        <source>print-shop: a PDF/X; office: a PDF; png, tiff, jpeg: a picture; tiles: sheets of paper to glue together; plan: how a large poster is posted; parts: that plan, and beside it a PDF/X for each part; contact-sheet: portraits to be signed off; package: a ZIP with everything; web: a ZIP with a web page; draft: a PDF that spares ink; model: 1:10 on A4; strip: a piece in true size</source>
        <translation>print-shop: ein PDF/X; office: ein PDF; png, tiff, jpeg: ein Bild; tiles: Bogen zum Zusammenkleben; plan: wie ein Großplakat geklebt wird; parts: dieser Plan und daneben je Teil ein PDF/X; contact-sheet: Porträts zur Freigabe; package: ein ZIP mit allem; web: ein ZIP mit einer Webseite; draft: ein PDF, das Tinte spart; model: 1:10 auf A4; strip: ein Stück in wahrer Größe</translation>
    </message>
    <message numerus="yes">
        <source>{rows} rows, {columns} columns, %n place(s)</source>
        <translation>
            <numerusform>{rows} Zeilen, {columns} Spalten, %n Feld</numerusform>
            <numerusform>{rows} Zeilen, {columns} Spalten, %n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>‘{text}’ is no length. Choose 0 to 200 mm.</source>
        <translation>„{text}“ ist keine Länge. Wählen Sie 0 bis 200 mm.</translation>
    </message>
    <message>
        <source>‘{text}’ is no place of a seam. Write a length in mm, or auto.</source>
        <translation>„{text}“ ist keine Stelle für eine Naht. Schreiben Sie eine Länge in mm oder „auto“.</translation>
    </message>
    <message>
        <source>‘{text}’ is no resolution. Choose {least} to {most} dpi.</source>
        <translation>„{text}“ ist keine Auflösung. Wählen Sie {least} bis {most} dpi.</translation>
    </message>
    <message>
        <source>‘{text}’ is no size of a cell. Write, for example, 100x130.</source>
        <translation>„{text}“ ist keine Größe eines Feldes. Schreiben Sie zum Beispiel 100x130.</translation>
    </message>
    <message>
        <source>‘{text}’ is no size of a column. Write circumference and height in mm: 3600x2600.</source>
        <translation>„{text}“ ist keine Größe einer Säule. Schreiben Sie Umfang und Höhe in mm: 3600x2600.</translation>
    </message>
    <message>
        <source>‘{text}’ is not a number from 1 up.</source>
        <translation>„{text}“ ist keine Zahl ab 1.</translation>
    </message>
</context>
<context>
    <name>Colours</name>
    <message>
        <source>Brick</source>
        <translation>Ziegel</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>Grafit</translation>
    </message>
    <message>
        <source>Harbour</source>
        <translation>Hafenblau</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocker</translation>
    </message>
    <message>
        <source>Park green</source>
        <translation>Parkgrün</translation>
    </message>
    <message>
        <source>Poster red</source>
        <translation>Plakatrot</translation>
    </message>
    <message>
        <source>Town blue</source>
        <translation>Stadtblau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Advertising column</source>
        <translation>Litfaßsäule</translation>
    </message>
    <message>
        <source>Another column</source>
        <translation>Andere Säule</translation>
    </message>
    <message>
        <source>By how much the sheet is longer, to be glued over its beginning</source>
        <translation>Um so viel ist der Bogen länger, um über seinen Anfang geklebt zu werden</translation>
    </message>
    <message>
        <source>Circumference</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Säule</translation>
    </message>
    <message>
        <source>Column, to be turned</source>
        <translation>Säule zum Drehen</translation>
    </message>
    <message>
        <source>Faces seen at once</source>
        <translation>Gesichter, die man zugleich sieht</translation>
    </message>
    <message numerus="yes">
        <source>From {distance} m {seen} of %n face(s) are seen at once.</source>
        <translation>
            <numerusform>Aus {distance} m ist {seen} von %n Gesicht zu sehen.</numerusform>
            <numerusform>Aus {distance} m sind {seen} von %n Gesichtern zugleich zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From {distance} m {seen} of %n face(s) are seen at once; {least} to {most} depending on the side.</source>
        <translation>
            <numerusform>Aus {distance} m ist {seen} von %n Gesicht zu sehen, je nach Seite {least} bis {most}.</numerusform>
            <numerusform>Aus {distance} m sind {seen} von %n Gesichtern zugleich zu sehen, je nach Seite {least} bis {most}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>How far round the column the sheet begins; it stays there</source>
        <translation>Wie weit um die Säule herum der Bogen beginnt; dort bleibt die Naht</translation>
    </message>
    <message>
        <source>How the wall is shown</source>
        <translation>Wie die Wand gezeigt wird</translation>
    </message>
    <message>
        <source>Kind of wall</source>
        <translation>Art der Wand</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Many posters beside each other</source>
        <translation>Viele Plakate nebeneinander</translation>
    </message>
    <message>
        <source>Move the seam</source>
        <translation>Naht versetzen</translation>
    </message>
    <message>
        <source>One poster</source>
        <translation>Ein Plakat mit vielen Porträts</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Paint the column</source>
        <translation>Säule zeichnen</translation>
    </message>
    <message>
        <source>Round an advertising column</source>
        <translation>Rund um eine Litfaßsäule</translation>
    </message>
    <message>
        <source>Seam</source>
        <translation>Naht</translation>
    </message>
    <message>
        <source>Seam at</source>
        <translation>Naht bei</translation>
    </message>
    <message>
        <source>Seam to the front (Home)</source>
        <translation>Naht nach vorn (Pos1)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>The seam lies by itself where it cuts least.</source>
        <translation>Die Naht liegt von selbst dort, wo sie am wenigsten trennt.</translation>
    </message>
    <message>
        <source>The seam stays where you have put it.</source>
        <translation>Die Naht bleibt, wo Sie sie hingelegt haben.</translation>
    </message>
    <message>
        <source>To where it cuts no face, and no words</source>
        <translation>Dorthin, wo sie kein Gesicht und keine Schrift trennt</translation>
    </message>
    <message>
        <source>Turn to the left (←)</source>
        <translation>Nach links drehen (←)</translation>
    </message>
    <message>
        <source>Turn to the right (→)</source>
        <translation>Nach rechts drehen (→)</translation>
    </message>
    <message>
        <source>Unrolled</source>
        <translation>Abwicklung</translation>
    </message>
    <message>
        <source>Whole column (0)</source>
        <translation>Ganze Säule (0)</translation>
    </message>
    <message>
        <source>{diameter} m thick; the sheet measures {size}.</source>
        <translation>{diameter} m Durchmesser; der Bogen misst {size}.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Change age</source>
        <translation>Alter ändern</translation>
    </message>
    <message>
        <source>Change claim</source>
        <translation>Claim ändern</translation>
    </message>
    <message>
        <source>Change credit line</source>
        <translation>Bildnachweis ändern</translation>
    </message>
    <message>
        <source>Change e-mail</source>
        <translation>E-Mail ändern</translation>
    </message>
    <message>
        <source>Change end</source>
        <translation>Ende ändern</translation>
    </message>
    <message>
        <source>Change first name</source>
        <translation>Vornamen ändern</translation>
    </message>
    <message>
        <source>Change function</source>
        <translation>Funktion ändern</translation>
    </message>
    <message>
        <source>Change hashtag</source>
        <translation>Hashtag ändern</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Change organisation</source>
        <translation>Organisation ändern</translation>
    </message>
    <message>
        <source>Change phone</source>
        <translation>Telefon ändern</translation>
    </message>
    <message>
        <source>Change photographer</source>
        <translation>Fotograf/in ändern</translation>
    </message>
    <message>
        <source>Change quote</source>
        <translation>Zitat ändern</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>Change start</source>
        <translation>Beginn ändern</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Change surname</source>
        <translation>Nachname ändern</translation>
    </message>
    <message>
        <source>Change town</source>
        <translation>Ort ändern</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>Hashtag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Fotograf/in</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Place of the portrait</source>
        <translation>Ort des Porträts</translation>
    </message>
    <message>
        <source>Portraits</source>
        <translation>Porträts</translation>
    </message>
    <message>
        <source>Profession or role</source>
        <translation>Beruf oder Rolle</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Rename campaign</source>
        <translation>Kampagne umbenennen</translation>
    </message>
    <message>
        <source>State of the text</source>
        <translation>Stand des Textes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Surname or company</source>
        <translation>Nachname oder Firma</translation>
    </message>
    <message>
        <source>Takes part as</source>
        <translation>Beteiligt als</translation>
    </message>
    <message>
        <source>Text due</source>
        <translation>Text fällig</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Umbrella brand</source>
        <translation>Dachmarke</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Walls</source>
        <translation>Wände</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, überfällig</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>%n hint(s) before output</source>
        <translation>
            <numerusform>%n Hinweis vor der Ausgabe</numerusform>
            <numerusform>%n Hinweise vor der Ausgabe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) chosen</source>
        <translation>
            <numerusform>%n Feld gewählt</numerusform>
            <numerusform>%n Felder gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n Porträt</numerusform>
            <numerusform>%n Porträts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) found no place.</source>
        <translation>
            <numerusform>Für %n Porträt war kein Feld mehr frei.</numerusform>
            <numerusform>Für %n Porträts war kein Feld mehr frei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) not on the wall</source>
        <translation>
            <numerusform>%n Porträt noch nicht auf der Wand</numerusform>
            <numerusform>%n Porträts noch nicht auf der Wand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) are waiting for an A0 page.</source>
        <translation>
            <numerusform>%n Porträt wartet auf eine A0-Seite.</numerusform>
            <numerusform>%n Porträts warten auf eine A0-Seite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) have moved.</source>
        <translation>
            <numerusform>%n Feld hat sich verschoben.</numerusform>
            <numerusform>%n Felder haben sich verschoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) of ‘{campaign}’ are waiting for an A0 page.</source>
        <translation>
            <numerusform>%n Porträt aus ›{campaign}‹ wartet auf eine A0-Seite.</numerusform>
            <numerusform>%n Porträts aus ›{campaign}‹ warten auf eine A0-Seite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>All places are taken.</source>
        <translation>Alle Felder sind belegt.</translation>
    </message>
    <message>
        <source>An A0 page with nine places. Drag photos or portraits onto it.</source>
        <translation>Eine A0-Seite mit neun Feldern. Ziehen Sie Fotos oder Porträts darauf.</translation>
    </message>
    <message>
        <source>An address, such as https://…</source>
        <translation>Eine Adresse, etwa https://…</translation>
    </message>
    <message>
        <source>An empty place: drop a portrait or photos here.</source>
        <translation>Ein leeres Feld: Legen Sie hier ein Porträt oder Fotos ab.</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Andere Farbe …</translation>
    </message>
    <message>
        <source>Another number makes other places large; the same, the same</source>
        <translation>Eine andere Zahl macht andere Felder groß, dieselbe dieselben</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>Wie sie kommt</translation>
    </message>
    <message>
        <source>As many as the portraits and the page need</source>
        <translation>So viele, wie Porträts und Seite brauchen</translation>
    </message>
    <message>
        <source>As much of the photo as fits (R)</source>
        <translation>So viel vom Foto, wie ins Feld passt (R)</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Background and photos</source>
        <translation>Hintergrund und Fotos</translation>
    </message>
    <message>
        <source>Background colour</source>
        <translation>Hintergrundfarbe</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Bricks</source>
        <translation>Ziegel</translation>
    </message>
    <message>
        <source>By age</source>
        <translation>Nach Alter</translation>
    </message>
    <message>
        <source>By date of import</source>
        <translation>Nach Importdatum</translation>
    </message>
    <message>
        <source>By first name</source>
        <translation>Nach Vornamen</translation>
    </message>
    <message>
        <source>By role</source>
        <translation>Nach Rolle</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Zentriert</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Check before output</source>
        <translation>Vor der Ausgabe prüfen</translation>
    </message>
    <message>
        <source>Chooses all places it touches. Ctrl adds to the choice.</source>
        <translation>Wählt alle berührten Felder. Strg erweitert die Auswahl.</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Close the gaps</source>
        <translation>Lücken schließen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour field</source>
        <translation>Farbfläche</translation>
    </message>
    <message>
        <source>Colour of the frame</source>
        <translation>Farbe des Rahmens</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Add the wall ‘{name}’</source>
        <translation>Wand ›{name}‹ anlegen</translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) will find no place.</source>
        <translation>
            <numerusform>Für %n Porträt ist kein Feld frei.</numerusform>
            <numerusform>Für %n Porträts ist kein Feld frei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a place</source>
        <translation>
            <numerusform>%n wartet auf ein Feld</numerusform>
            <numerusform>%n warten auf ein Feld</numerusform>
        </translation>
    </message>
    <message>
        <source>Below the photo</source>
        <translation>Unter dem Foto</translation>
    </message>
    <message>
        <source>Choose who is waiting</source>
        <translation>Wartende auswählen</translation>
    </message>
    <message>
        <source>Columns wide</source>
        <translation>Spalten breit</translation>
    </message>
    <message>
        <source>Complete with {number} instead of {now} places</source>
        <translation>Mit {number} statt {now} Feldern geht es auf</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Delete the wall ‘{name}’</source>
        <translation>Wand ›{name}‹ löschen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Drag a portrait here.</source>
        <translation>Ziehen Sie ein Porträt hierher.</translation>
    </message>
    <message>
        <source>Drag to move the page on the table.</source>
        <translation>Ziehen verschiebt die Seite.</translation>
    </message>
    <message>
        <source>Drag: move · Wheel: zoom · Enter: done · Esc: as before</source>
        <translation>Ziehen: verschieben · Mausrad: zoomen · Eingabe: fertig · Esc: wie vorher</translation>
    </message>
    <message>
        <source>Duplicate the wall</source>
        <translation>Wand duplizieren</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message numerus="yes">
        <source>Empty %n place(s)</source>
        <translation>
            <numerusform>%n Feld leeren</numerusform>
            <numerusform>%n Felder leeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty the place</source>
        <translation>Feld leeren</translation>
    </message>
    <message>
        <source>Empty the places</source>
        <translation>Felder leeren</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Gesicht</translation>
    </message>
    <message>
        <source>Find rows and columns</source>
        <translation>Raster automatisch</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Seite einpassen</translation>
    </message>
    <message>
        <source>Fit the page (0)</source>
        <translation>Seite einpassen (0)</translation>
    </message>
    <message>
        <source>Fit what is chosen</source>
        <translation>Auswahl einpassen</translation>
    </message>
    <message>
        <source>Frame by focus or face again (F)</source>
        <translation>Ausschnitt wieder nach Fokus oder Gesicht (F)</translation>
    </message>
    <message>
        <source>Frame by the face</source>
        <translation>Ausschnitt nach Gesicht</translation>
    </message>
    <message>
        <source>Frame the photo</source>
        <translation>Ausschnitt ändern</translation>
    </message>
    <message>
        <source>Free size</source>
        <translation>Freies Format</translation>
    </message>
    <message>
        <source>Gap across</source>
        <translation>Abstand waagerecht</translation>
    </message>
    <message>
        <source>Gap down</source>
        <translation>Abstand senkrecht</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>Gaps and margins</source>
        <translation>Abstände und Ränder</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Import {what} and make a wall</source>
        <translation>{what} importieren und eine Wand anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Imports %n photo(s) and puts the portrait(s) on the wall.</source>
        <translation>
            <numerusform>Importiert %n Foto und setzt das Porträt auf die Wand.</numerusform>
            <numerusform>Importiert %n Fotos und setzt die Porträts auf die Wand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Imports {what} and puts the portraits on the wall.</source>
        <translation>Importiert {what} und setzt die Porträts auf die Wand.</translation>
    </message>
    <message>
        <source>Drag: swap · Alt: insert · Ctrl: move the photo · Double click: frame it</source>
        <translation>Ziehen: tauschen · Alt: einfügen · Strg: Foto verschieben · Doppelklick: Ausschnitt</translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) stand out. Show</source>
        <translation>
            <numerusform>Ein Kopf fällt auf. Zeigen</numerusform>
            <numerusform>%n Köpfe fallen auf. Zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) end before the line: zoom in a little.</source>
        <translation>
            <numerusform>%n Foto endet vor der Linie: etwas heranzoomen.</numerusform>
            <numerusform>%n Fotos enden vor der Linie: etwas heranzoomen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture from a file, best with a transparent ground</source>
        <translation>Ein Bild aus einer Datei, am besten mit durchsichtigem Grund</translation>
    </message>
    <message>
        <source>All heads agree.</source>
        <translation>Alle Köpfe sind gleich.</translation>
    </message>
    <message>
        <source>Alt does not snap. Esc cancels.</source>
        <translation>Alt: ohne Einrasten. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Bring faces into line</source>
        <translation>Gesichter in eine Flucht bringen</translation>
    </message>
    <message>
        <source>Bring the eyes onto a line</source>
        <translation>Augen auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo auswählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Colour of the posters</source>
        <translation>Farbe der Plakate</translation>
    </message>
    <message>
        <source>Complete with {columns} × {rows}</source>
        <translation>Mit {columns} × {rows} Feldern geht es genau auf</translation>
    </message>
    <message>
        <source>Crop copied. Ctrl+V frames others like it.</source>
        <translation>Ausschnitt kopiert. Strg+V rahmt andere Fotos ebenso.</translation>
    </message>
    <message>
        <source>Divide the wall</source>
        <translation>Wand teilen</translation>
    </message>
    <message>
        <source>Drag: another part of the page comes into sight.</source>
        <translation>Ziehen: ein anderer Teil der Seite kommt ins Bild.</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>Bild hierher ziehen</translation>
    </message>
    <message>
        <source>Edit page formats…</source>
        <translation>Seitenformate bearbeiten …</translation>
    </message>
    <message>
        <source>Even out the heads</source>
        <translation>Köpfe angleichen</translation>
    </message>
    <message>
        <source>Fill the half places at the ends</source>
        <translation>Halbe Felder an den Enden füllen</translation>
    </message>
    <message>
        <source>Filled up</source>
        <translation>Aufgefüllt</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>Aufgefüllt mit</translation>
    </message>
    <message>
        <source>First, with larger places</source>
        <translation>Zuerst, mit größeren Feldern</translation>
    </message>
    <message>
        <source>For a wall that hangs already: who stands there stays there</source>
        <translation>Für eine Wand, die schon hängt: Wer dort steht, bleibt dort</translation>
    </message>
    <message>
        <source>Format of the posters</source>
        <translation>Format der Plakate</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Volle Breite</translation>
    </message>
    <message>
        <source>Guides and joints</source>
        <translation>Hilfslinien und Klebestellen</translation>
    </message>
    <message>
        <source>Half places</source>
        <translation>Halbe Felder</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Heads of one height, eyes on one line (Shift+F)</source>
        <translation>Köpfe gleich hoch, Augen auf einer Linie (Umschalt+F)</translation>
    </message>
    <message>
        <source>Height of a place</source>
        <translation>Feldhöhe</translation>
    </message>
    <message>
        <source>Height of the hoarding</source>
        <translation>Höhe der Fläche</translation>
    </message>
    <message>
        <source>Hide the caption</source>
        <translation>Beschriftung ausblenden</translation>
    </message>
    <message>
        <source>How far heads may differ</source>
        <translation>Spielraum der Kopfhöhe</translation>
    </message>
    <message numerus="yes">
        <source>In %n photo(s) no face is known.</source>
        <translation>
            <numerusform>In %n Foto ist kein Gesicht bekannt.</numerusform>
            <numerusform>In %n Fotos ist kein Gesicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the photo, on a band</source>
        <translation>Im Foto, auf einem Band</translation>
    </message>
    <message>
        <source>In the photo, on a shadow</source>
        <translation>Im Foto, auf einem Schatten</translation>
    </message>
    <message>
        <source>Insert at a place</source>
        <translation>An einem Feld einfügen</translation>
    </message>
    <message>
        <source>Inserts at {place}; the others move up. Esc cancels.</source>
        <translation>Fügt bei {place} ein; die anderen rücken nach. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Justified rows</source>
        <translation>Bündige Zeilen</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Quer</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Letzte Zeile</translation>
    </message>
    <message>
        <source>Late portraits</source>
        <translation>Späte Porträts</translation>
    </message>
    <message>
        <source>Late portraits move as few as possible</source>
        <translation>Nachzügler verschieben wenig</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Layout of the posters</source>
        <translation>Aufbau der Plakate</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Left margin: {length}</source>
        <translation>Linker Rand: {length}</translation>
    </message>
    <message>
        <source>Let go over a place to insert there. Esc cancels.</source>
        <translation>Über einem Feld loslassen, um dort einzufügen. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Let go over a place to swap. Esc cancels.</source>
        <translation>Über einem Feld loslassen, um zu tauschen. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Lock the place</source>
        <translation>Feld sperren</translation>
    </message>
    <message>
        <source>Locked: stays when the wall is ordered</source>
        <translation>Gesperrt: bleibt beim Ordnen stehen</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Look where everybody looks</source>
        <translation>Sehen, wohin alle blicken</translation>
    </message>
    <message>
        <source>Lower margin: {length}</source>
        <translation>Unterer Rand: {length}</translation>
    </message>
    <message numerus="yes">
        <source>Make a wall of %n portrait(s)</source>
        <translation>
            <numerusform>Eine Wand mit %n Porträt anlegen</numerusform>
            <numerusform>Eine Wand mit %n Porträts anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make heads equally large</source>
        <translation>Köpfe gleich groß machen</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <source>Mix the wall</source>
        <translation>Wand mischen</translation>
    </message>
    <message>
        <source>Mix {number}.</source>
        <translation>Mischung {number}.</translation>
    </message>
    <message>
        <source>Mosaic with large places</source>
        <translation>Mosaik mit großen Feldern</translation>
    </message>
    <message>
        <source>Move out of the way</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Moved: {what}.</source>
        <translation>Verschoben: {what}.</translation>
    </message>
    <message>
        <source>Moves the page on the table.</source>
        <translation>Verschiebt die Seite.</translation>
    </message>
    <message>
        <source>Moves the photo in its place. Shift keeps it straight, Alt does not snap. Esc cancels.</source>
        <translation>Verschiebt das Foto im Feld. Umschalt hält es gerade, Alt ohne Einrasten. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Moves the portrait to {place}. Esc cancels.</source>
        <translation>Verschiebt das Porträt nach {place}. Esc bricht ab.</translation>
    </message>
    <message>
        <source>Name of the wall</source>
        <translation>Name der Wand</translation>
    </message>
    <message>
        <source>New poster wall</source>
        <translation>Neue Plakatwand</translation>
    </message>
    <message>
        <source>No face was found here. A focus point on the portrait helps.</source>
        <translation>Hier wurde kein Gesicht gefunden. Ein Fokuspunkt am Porträt hilft.</translation>
    </message>
    <message numerus="yes">
        <source>No face was found on %n photo(s). Show</source>
        <translation>
            <numerusform>Auf einem Foto wurde kein Gesicht gefunden. Zeigen</numerusform>
            <numerusform>Auf %n Fotos wurde kein Gesicht gefunden. Zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>No poster wall yet</source>
        <translation>Noch keine Plakatwand</translation>
    </message>
    <message>
        <source>No role yet</source>
        <translation>Noch keine Rolle</translation>
    </message>
    <message>
        <source>No wall</source>
        <translation>Keine Wand</translation>
    </message>
    <message>
        <source>Nobody had to move.</source>
        <translation>Niemand musste weichen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not yet on the wall</source>
        <translation>Noch nicht auf der Wand</translation>
    </message>
    <message>
        <source>Nothing to remark</source>
        <translation>Keine Hinweise</translation>
    </message>
    <message>
        <source>Nothing to remark.</source>
        <translation>Keine Hinweise.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordnung</translation>
    </message>
    <message>
        <source>Order the wall</source>
        <translation>Wand ordnen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Own colour</source>
        <translation>Eigene Farbe</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page format</source>
        <translation>Seitenformat</translation>
    </message>
    <message>
        <source>Paste the crop</source>
        <translation>Ausschnitt einfügen</translation>
    </message>
    <message>
        <source>Paste the style</source>
        <translation>Stil einfügen</translation>
    </message>
    <message>
        <source>People of about the same age, photos of similar colour and heads that look the same way do not stand side by side; the same number gives the same mix.</source>
        <translation>Etwa gleich alte Menschen, ähnlich farbige Fotos und Köpfe mit gleicher Blickrichtung stehen nicht nebeneinander; dieselbe Nummer gibt dieselbe Mischung.</translation>
    </message>
    <message>
        <source>Photo as large as it can be</source>
        <translation>Foto so groß wie möglich</translation>
    </message>
    <message>
        <source>Photo on a field of colour</source>
        <translation>Foto über Farbfläche</translation>
    </message>
    <message numerus="yes">
        <source>Place %n portrait(s)</source>
        <translation>
            <numerusform>%n Porträt einsetzen</numerusform>
            <numerusform>%n Porträts einsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Place all</source>
        <translation>Alle einsetzen</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Porträt</translation>
    </message>
    <message>
        <source>Portraits for the wall</source>
        <translation>Porträts für die Wand</translation>
    </message>
    <message>
        <source>Poster wall</source>
        <translation>Plakatwand</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>Plakate</translation>
    </message>
    <message>
        <source>Put all portraits listed here on the wall</source>
        <translation>Setzt alle hier aufgeführten Porträts ein</translation>
    </message>
    <message>
        <source>Put into an empty place</source>
        <translation>In ein leeres Feld setzen</translation>
    </message>
    <message>
        <source>Put who is waiting into empty places</source>
        <translation>Wartende in leere Felder setzen</translation>
    </message>
    <message numerus="yes">
        <source>Puts %n portrait(s) into the empty places from {place} on.</source>
        <translation>
            <numerusform>Setzt %n Porträt ab {place} in die leeren Felder.</numerusform>
            <numerusform>Setzt %n Porträts ab {place} in die leeren Felder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Puts %n portrait(s) into the next empty place(s).</source>
        <translation>
            <numerusform>Setzt %n Porträt in das nächste leere Feld.</numerusform>
            <numerusform>Setzt %n Porträts in die nächsten leeren Felder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Puts the portrait into {place}.</source>
        <translation>Setzt das Porträt in {place}.</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Quote first</source>
        <translation>Zitat zuerst</translation>
    </message>
    <message>
        <source>Read ‘{file}’</source>
        <translation>›{file}‹ lesen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Rename the wall</source>
        <translation>Wand umbenennen</translation>
    </message>
    <message>
        <source>Replaces {name} in {place}.</source>
        <translation>Ersetzt {name} in {place}.</translation>
    </message>
    <message numerus="yes">
        <source>Replaces {name} in {place}; %n more go(es) into empty places.</source>
        <translation>
            <numerusform>Ersetzt {name} in {place}; %n weiteres kommt in ein leeres Feld.</numerusform>
            <numerusform>Ersetzt {name} in {place}; %n weitere kommen in leere Felder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Resolution of the photos</source>
        <translation>Auflösung der Fotos</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Right margin: {length}</source>
        <translation>Rechter Rand: {length}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Round corners</source>
        <translation>Runde Ecken</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Rows high</source>
        <translation>Zeilen hoch</translation>
    </message>
    <message>
        <source>Ruler in millimetres</source>
        <translation>Lineal in Millimetern</translation>
    </message>
    <message>
        <source>Same margin all round</source>
        <translation>Rundum derselbe Rand</translation>
    </message>
    <message>
        <source>Search portraits</source>
        <translation>Porträts suchen</translation>
    </message>
    <message>
        <source>Seen from {distance} m</source>
        <translation>Betrachtet aus {distance} m</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Auf der Wand zeigen</translation>
    </message>
    <message>
        <source>Show the caption</source>
        <translation>Beschriftung zeigen</translation>
    </message>
    <message>
        <source>Show the places</source>
        <translation>Felder zeigen</translation>
    </message>
    <message>
        <source>Show the portrait</source>
        <translation>Porträt zeigen</translation>
    </message>
    <message>
        <source>Show the portraits on the shelf</source>
        <translation>Porträts in der Ablage zeigen</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Ganzes Foto zeigen</translation>
    </message>
    <message>
        <source>Shows the picture as the logo in {place}.</source>
        <translation>Zeigt das Bild als Logo in {place}.</translation>
    </message>
    <message>
        <source>Shuffle the wall</source>
        <translation>Wand mischen</translation>
    </message>
    <message>
        <source>Size of the hoarding</source>
        <translation>Größe der Fläche</translation>
    </message>
    <message>
        <source>Size of the photo</source>
        <translation>Größe des Fotos</translation>
    </message>
    <message>
        <source>Size of the place</source>
        <translation>Größe des Feldes</translation>
    </message>
    <message>
        <source>Size of the places</source>
        <translation>Größe der Felder</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Spread the chosen places over the wall</source>
        <translation>Gewählte Plätze über die Wand verteilen</translation>
    </message>
    <message>
        <source>Style copied: size, ground and lock of the place.</source>
        <translation>Stil kopiert: Größe, Grund und Sperre des Felds.</translation>
    </message>
    <message>
        <source>Swap places</source>
        <translation>Felder tauschen</translation>
    </message>
    <message>
        <source>Swaps with {name} in {place}. Esc cancels.</source>
        <translation>Tauscht mit {name} in {place}. Esc bricht ab.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n portrait(s) off the wall</source>
        <translation>
            <numerusform>%n Porträt von der Wand nehmen</numerusform>
            <numerusform>%n Porträts von der Wand nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all who are waiting off the wall</source>
        <translation>Alle wartenden von der Wand nehmen</translation>
    </message>
    <message>
        <source>Take off the wall</source>
        <translation>Von der Wand nehmen</translation>
    </message>
    <message>
        <source>Take these rows and columns</source>
        <translation>Diese Zeilen und Spalten nehmen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The credits, as every output prints them. Click to set.</source>
        <translation>Der Bildnachweis, wie ihn jede Ausgabe druckt. Klick: einstellen</translation>
    </message>
    <message>
        <source>The grid has fewer places than the wall has portraits</source>
        <translation>Das Raster hat weniger Felder, als die Wand Porträts hat</translation>
    </message>
    <message>
        <source>The hoarding is as large as its posters</source>
        <translation>Fläche so groß wie die Plakate</translation>
    </message>
    <message>
        <source>The hoarding measures {size}.</source>
        <translation>Alle Plakate zusammen brauchen {size}.</translation>
    </message>
    <message>
        <source>The place of the logo is gone meanwhile.</source>
        <translation>Das Feld für das Logo gibt es inzwischen nicht mehr.</translation>
    </message>
    <message>
        <source>The place shows</source>
        <translation>Das Feld zeigt</translation>
    </message>
    <message>
        <source>The wall’s logo</source>
        <translation>Logo der Wand</translation>
    </message>
    <message>
        <source>There is no room to move anything out of the way.</source>
        <translation>Es ist kein Platz, um etwas aus dem Weg zu rücken.</translation>
    </message>
    <message>
        <source>These places differ in: {names}</source>
        <translation>Diese Felder unterscheiden sich in: {names}</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>Seite drehen</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Unlock the place</source>
        <translation>Feld entsperren</translation>
    </message>
    <message>
        <source>Upper margin: {length}</source>
        <translation>Oberer Rand: {length}</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Various</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Visible area {size}</source>
        <translation>Sichtmaß {size}</translation>
    </message>
    <message>
        <source>What a drag would do</source>
        <translation>Was Ziehen bewirkt</translation>
    </message>
    <message>
        <source>What is chosen is spread evenly already.</source>
        <translation>Was gewählt ist, ist schon gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>What the place shows</source>
        <translation>Was das Feld zeigt</translation>
    </message>
    <message>
        <source>What the place shows of the photo</source>
        <translation>Was das Feld vom Foto zeigt</translation>
    </message>
    <message>
        <source>Whether name, age, role and quote stand with this portrait</source>
        <translation>Ob Name, Alter, Rolle und Zitat bei diesem Porträt stehen</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Ganzes Foto</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width of a place</source>
        <translation>Feldbreite</translation>
    </message>
    <message>
        <source>Width of the hoarding</source>
        <translation>Breite der Fläche</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Your face is missing</source>
        <translation>Ihr Gesicht fehlt noch</translation>
    </message>
    <message>
        <source>Zoom of the photo</source>
        <translation>Vergrößerung des Fotos</translation>
    </message>
    <message>
        <source>Zoom {percent}</source>
        <translation>Ansicht {percent}</translation>
    </message>
    <message>
        <source>Zoom; 100 % is true size</source>
        <translation>Ansicht; 100 % ist Originalgröße</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>photos {size}</source>
        <translation>Fotos {size}</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>the grid in its margins</source>
        <translation>das Raster in seinen Rändern</translation>
    </message>
    <message>
        <source>the joints</source>
        <translation>die Klebestellen</translation>
    </message>
    <message>
        <source>the seam</source>
        <translation>die Naht</translation>
    </message>
    <message>
        <source>{dpi} dpi at {size}</source>
        <translation>{dpi} dpi bei {size}</translation>
    </message>
    <message>
        <source>{dpi} dpi needed</source>
        <translation>{dpi} dpi nötig</translation>
    </message>
    <message>
        <source>{free} free</source>
        <translation>{free} frei</translation>
    </message>
    <message>
        <source>{margin}. Drag to change it.</source>
        <translation>{margin}. Ziehen ändert ihn.</translation>
    </message>
    <message>
        <source>{name} is waiting: the grid has no place left. Drag the portrait to a place, or take it off the wall with Del.</source>
        <translation>{name} wartet: Das Raster hat kein Feld mehr. Ziehen Sie das Porträt auf ein Feld, oder nehmen Sie es mit Entf von der Wand.</translation>
    </message>
    <message>
        <source>{name} landscape</source>
        <translation>{name} quer</translation>
    </message>
    <message>
        <source>{name} stands in {place}.</source>
        <translation>{name} steht in {place}.</translation>
    </message>
    <message>
        <source>{name} upright</source>
        <translation>{name} hoch</translation>
    </message>
    <message>
        <source>{name}, waiting for a place</source>
        <translation>{name}, wartet auf ein Feld</translation>
    </message>
    <message>
        <source>the portrait</source>
        <translation>das Porträt</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message numerus="yes">
        <source>%n contact(s) added to ‘{name}’</source>
        <translation>
            <numerusform>%n Kontakt in ›{name}‹ aufgenommen</numerusform>
            <numerusform>%n Kontakte in ›{name}‹ aufgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted</source>
        <translation>
            <numerusform>%n Kontakt gelöscht</numerusform>
            <numerusform>%n Kontakte gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the first contact</source>
        <translation>Ersten Kontakt anlegen</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Neue Organisation</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>No contacts yet: partners, press, photographers, sponsors.</source>
        <translation>Noch keine Kontakte: Partner, Presse, Fotografinnen, Sponsoren.</translation>
    </message>
    <message>
        <source>None of them has an e-mail address</source>
        <translation>Keiner dieser Kontakte hat eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>They all take part in ‘{name}’ already</source>
        <translation>Sie alle sind an ›{name}‹ schon beteiligt</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Everything up to the last finished edit is there. The details below tell what Litfass was doing; they contain no names or photos.</source>
        <translation>Alles bis zur letzten fertigen Änderung ist da. Die Einzelheiten unten sagen, was Litfass gerade tat; sie enthalten weder Namen noch Fotos.</translation>
    </message>
    <message>
        <source>Last time Litfass did not end well</source>
        <translation>Litfass wurde beim letzten Mal nicht richtig beendet</translation>
    </message>
    <message>
        <source>Last time Litfass did not end well. Your data is safe.</source>
        <translation>Litfass wurde beim letzten Mal nicht richtig beendet. Ihre Daten sind sicher.</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Something went wrong in Litfass</source>
        <translation>In Litfass ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>This is a mistake of ours, not of yours. Your data is safe up to the last finished edit. You can go on working; if something looks odd, start Litfass again. The details below help to mend it; they contain no names or photos.</source>
        <translation>Das ist unser Fehler, nicht Ihrer. Ihre Daten sind bis zur letzten fertigen Änderung sicher. Sie können weiterarbeiten; wenn etwas seltsam aussieht, starten Sie Litfass neu. Die Einzelheiten unten helfen, den Fehler zu beheben; sie enthalten weder Namen noch Fotos.</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>Photo: {name}</source>
        <translation>Foto: {name}</translation>
    </message>
    <message>
        <source>Photos (places from the upper left): {names}</source>
        <translation>Fotos (Felder von links oben): {names}</translation>
    </message>
    <message>
        <source>Photos: {names}</source>
        <translation>Fotos: {names}</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Choose in the calendar</source>
        <translation>Im Kalender wählen</translation>
    </message>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>TT.MM.JJJJ</translation>
    </message>
</context>
<context>
    <name>Doubles</name>
    <message numerus="yes">
        <source>%n contact(s) merged into one</source>
        <translation>
            <numerusform>%n Kontakt zusammengeführt</numerusform>
            <numerusform>%n Kontakte zu einem zusammengeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of likely doubles found</source>
        <translation>
            <numerusform>%n Gruppe mit möglichen Doppelten gefunden</numerusform>
            <numerusform>%n Gruppen mit möglichen Doppelten gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identical group(s) merged</source>
        <translation>
            <numerusform>%n gleiche Gruppe zusammengeführt</numerusform>
            <numerusform>%n gleiche Gruppen zusammengeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) merged into one</source>
        <translation>
            <numerusform>%n Porträt zusammengeführt</numerusform>
            <numerusform>%n Porträts zu einem zusammengeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>All of this stays:</source>
        <translation>Das bleibt alles erhalten:</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Contacts that may be the same</source>
        <translation>Doppelte Kontakte?</translation>
    </message>
    <message>
        <source>Esc goes back, too</source>
        <translation>Auch Esc führt zurück</translation>
    </message>
    <message>
        <source>Further addresses</source>
        <translation>Weitere Anschriften</translation>
    </message>
    <message>
        <source>Further links</source>
        <translation>Weitere Verknüpfungen</translation>
    </message>
    <message>
        <source>Further numbers</source>
        <translation>Weitere Nummern</translation>
    </message>
    <message>
        <source>Go to the next group, change nothing</source>
        <translation>Zur nächsten Gruppe, nichts ändern</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Look for double contacts</source>
        <translation>Doppelte Kontakte suchen</translation>
    </message>
    <message>
        <source>Look for double portraits</source>
        <translation>Doppelte Porträts suchen</translation>
    </message>
    <message>
        <source>Looking for doubles …</source>
        <translation>Doppelte werden gesucht …</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n identical group(s)</source>
        <translation>
            <numerusform>%n Gruppe gleicher Einträge zusammenführen</numerusform>
            <numerusform>%n Gruppen gleicher Einträge zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>No double</source>
        <translation>Kein Doppel</translation>
    </message>
    <message>
        <source>No doubles found.</source>
        <translation>Keine Doppelten gefunden.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>On walls</source>
        <translation>Auf Plakatwänden</translation>
    </message>
    <message>
        <source>Photo sessions</source>
        <translation>Fototermine</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Portraits that may be the same</source>
        <translation>Doppelte Porträts?</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Relations of others</source>
        <translation>Beziehungen anderer</translation>
    </message>
    <message>
        <source>Remember it, and never offer these again</source>
        <translation>Merken und diese nie wieder anbieten</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>Vertritt</translation>
    </message>
    <message>
        <source>Takes part in</source>
        <translation>Beteiligt an</translation>
    </message>
    <message>
        <source>Takes photos at</source>
        <translation>Fotografiert am</translation>
    </message>
    <message>
        <source>Why: {reasons}</source>
        <translation>Warum: {reasons}</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>becomes part of it</source>
        <translation>geht darin auf</translation>
    </message>
    <message>
        <source>does not stay</source>
        <translation>bleibt nicht</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>photos that look the same</source>
        <translation>Fotos, die gleich aussehen</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>gleiche Anschrift</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>gleiche E-Mail-Adresse</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>same photo</source>
        <translation>dasselbe Foto</translation>
    </message>
    <message>
        <source>same telephone number</source>
        <translation>gleiche Telefonnummer</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>seit {date}</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>the same photo</source>
        <translation>dasselbe Foto</translation>
    </message>
    <message>
        <source>this one stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>{percent} alike</source>
        <translation>{percent} gleich</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} px</translation>
    </message>
    <message>
        <source>‘{name}’ stays</source>
        <translation>›{name}‹ bleibt</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%n Kontakt importiert</numerusform>
            <numerusform>%n Kontakte importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faulty card(s) left out</source>
        <translation>
            <numerusform>%n fehlerhafte Karte ausgelassen</numerusform>
            <numerusform>%n fehlerhafte Karten ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faulty line(s) left out</source>
        <translation>
            <numerusform>%n fehlerhafte Zeile ausgelassen</numerusform>
            <numerusform>%n fehlerhafte Zeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read</source>
        <translation>
            <numerusform>%n Foto war nicht lesbar</numerusform>
            <numerusform>%n Fotos waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) imported</source>
        <translation>
            <numerusform>%n Porträt importiert</numerusform>
            <numerusform>%n Porträts importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>A list on A4 to print or to hand on, with page numbers.</source>
        <translation>Eine Liste auf A4 zum Drucken oder Weitergeben, mit Seitenzahlen.</translation>
    </message>
    <message>
        <source>A table as German Excel opens it by double click. It can be imported again.</source>
        <translation>Eine Tabelle, wie das deutsche Excel sie mit Doppelklick öffnet. Sie lässt sich wieder importieren.</translation>
    </message>
    <message>
        <source>A workbook with real numbers and dates. It can be imported again.</source>
        <translation>Eine Arbeitsmappe mit echten Zahlen und Daten. Sie lässt sich wieder importieren.</translation>
    </message>
    <message>
        <source>Address cards complete contacts: they fill what is empty and add numbers, addresses and labels. They take nothing away.</source>
        <translation>Adresskarten ergänzen Kontakte: Sie füllen, was leer ist, und fügen Nummern, Adressen und Etiketten hinzu. Sie nehmen nichts weg.</translation>
    </message>
    <message>
        <source>Address cards in the newer form, for programs that ask for it.</source>
        <translation>Adresskarten in der neueren Form, für Programme, die sie verlangen.</translation>
    </message>
    <message>
        <source>Address cards that every mail program and telephone reads.</source>
        <translation>Adresskarten, die jedes Mailprogramm und jedes Telefon liest.</translation>
    </message>
    <message numerus="yes">
        <source>All %n in this view</source>
        <translation>
            <numerusform>%n aus dieser Ansicht</numerusform>
            <numerusform>Alle %n aus dieser Ansicht</numerusform>
        </translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>All fields for other programs.</source>
        <translation>Alle Felder für andere Programme.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All {number}</source>
        <translation>Alle {number}</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Assign ‘{heading}’</source>
        <translation>›{heading}‹ zuordnen</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Strich  |</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>Karte {number}</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Column headings</source>
        <translation>Spaltenüberschriften</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Spalten der Liste</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Komma  ,</translation>
    </message>
    <message>
        <source>Dates with slashes</source>
        <translation>Datum mit Schrägstrich</translation>
    </message>
    <message>
        <source>Day / month / year</source>
        <translation>Tag / Monat / Jahr</translation>
    </message>
    <message>
        <source>Each line names its campaign</source>
        <translation>Jede Zeile nennt ihre Kampagne</translation>
    </message>
    <message>
        <source>Empty cells erase what is there</source>
        <translation>Leere Zellen leeren vorhandene Angaben</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>Export portraits</source>
        <translation>Porträts exportieren</translation>
    </message>
    <message>
        <source>Export ‘{file}’</source>
        <translation>›{file}‹ exportieren</translation>
    </message>
    <message>
        <source>Field of the column ‘{column}’</source>
        <translation>Feld der Spalte ›{column}‹</translation>
    </message>
    <message>
        <source>First name (public)</source>
        <translation>Vorname (öffentlich)</translation>
    </message>
    <message>
        <source>Forget ‘{heading}’</source>
        <translation>›{heading}‹ vergessen</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt importieren</numerusform>
            <numerusform>%n Kontakte importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n portrait(s)</source>
        <translation>
            <numerusform>%n Porträt importieren</numerusform>
            <numerusform>%n Porträts importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import address cards ‘{file}’ into contacts</source>
        <translation>Adresskarten ›{file}‹ in Kontakte importieren</translation>
    </message>
    <message>
        <source>Import stopped half way. What had come before stays.</source>
        <translation>Import auf halbem Weg angehalten. Was vorher gekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>Import stopped, nothing was changed.</source>
        <translation>Import angehalten, nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Import table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Import table ‘{file}’ into contacts</source>
        <translation>Tabelle ›{file}‹ in Kontakte importieren</translation>
    </message>
    <message>
        <source>Import table ‘{file}’ into portraits</source>
        <translation>Tabelle ›{file}‹ in Porträts importieren</translation>
    </message>
    <message>
        <source>Import table ‘{file}’ with {photos} into portraits</source>
        <translation>Tabelle ›{file}‹ mit {photos} in Porträts importieren</translation>
    </message>
    <message>
        <source>Import ‘{file}’</source>
        <translation>›{file}‹ importieren</translation>
    </message>
    <message numerus="yes">
        <source>In %n line(s) a full name would be public as a first name. To part it, assign its column to ‘First name and surname’.</source>
        <translation>
            <numerusform>In einer Zeile würde ein voller Name als Vorname öffentlich. Um ihn zu trennen, ordnen Sie seine Spalte „Vor- und Nachname“ zu.</numerusform>
            <numerusform>In %n Zeilen würde ein voller Name als Vorname öffentlich. Um ihn zu trennen, ordnen Sie seine Spalte „Vor- und Nachname“ zu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Into</source>
        <translation>In</translation>
    </message>
    <message>
        <source>It goes together with another line.</source>
        <translation>Gehört zu einer anderen Zeile.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Known entries are recognised by</source>
        <translation>Bekannte Einträge erkennen an</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>Lines shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Look at ‘{file}’</source>
        <translation>›{file}‹ ansehen</translation>
    </message>
    <message>
        <source>Month / day / year</source>
        <translation>Monat / Tag / Jahr</translation>
    </message>
    <message>
        <source>No heading has been assigned yet.</source>
        <translation>Noch ist keine Überschrift zugeordnet.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Only the chosen ({number})</source>
        <translation>Nur die gewählten ({number})</translation>
    </message>
    <message>
        <source>PDF list</source>
        <translation>PDF-Liste</translation>
    </message>
    <message numerus="yes">
        <source>Please check %n name(s): they can be parted in more than one way.</source>
        <translation>
            <numerusform>Bitte prüfen Sie einen Namen: Er lässt sich auf mehrere Arten trennen.</numerusform>
            <numerusform>Bitte prüfen Sie %n Namen: Sie lassen sich auf mehrere Arten trennen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>Liste drucken</translation>
    </message>
    <message>
        <source>Proposal (file, mail or name)</source>
        <translation>Vorschlag (Datei, Mail oder Name)</translation>
    </message>
    <message numerus="yes">
        <source>Read %n photo(s)</source>
        <translation>
            <numerusform>%n Foto lesen</numerusform>
            <numerusform>%n Fotos lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Save faulty lines</source>
        <translation>Fehlerhafte Zeilen speichern</translation>
    </message>
    <message>
        <source>Save faulty lines…</source>
        <translation>Fehlerhafte Zeilen speichern …</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation>Suche: {text}</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Semikolon  ;</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Tabellenblatt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Something was changed meanwhile. Please look again.</source>
        <translation>Inzwischen wurde etwas geändert. Bitte sehen Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>Stopped. Change a choice to try again.</source>
        <translation>Abgebrochen. Ändern Sie eine Angabe, um es neu zu versuchen.</translation>
    </message>
    <message>
        <source>Surname (not public)</source>
        <translation>Nachname (nicht öffentlich)</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Tables and address cards ({patterns})</source>
        <translation>Tabellen und Adresskarten ({patterns})</translation>
    </message>
    <message>
        <source>The file is being read …</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>The list is on its way to the printer.</source>
        <translation>Die Liste ist auf dem Weg zum Drucker.</translation>
    </message>
    <message>
        <source>There is nothing to change.</source>
        <translation>Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>This includes surnames, addresses and dates of birth that the public never sees. Keep the file within the office.</source>
        <translation>Darin stehen auch Nachnamen, Adressen und Geburtsdaten, die nie öffentlich werden. Geben Sie die Datei nicht aus dem Amt.</translation>
    </message>
    <message>
        <source>This is a guess: please check it.</source>
        <translation>Das ist vermutet: Bitte prüfen Sie es.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What you assign when you import a table is remembered here, so that the next table with this heading is understood.</source>
        <translation>Was Sie beim Importieren einer Tabelle zuordnen, wird hier behalten: Die nächste Tabelle mit dieser Überschrift wird dann verstanden.</translation>
    </message>
    <message numerus="yes">
        <source>With %n line(s) that Excel hides.</source>
        <translation>
            <numerusform>Mit %n Zeile, die Excel ausblendet.</numerusform>
            <numerusform>Mit %n Zeilen, die Excel ausblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>With small photos in the first column</source>
        <translation>Mit kleinen Fotos in der ersten Spalte</translation>
    </message>
    <message numerus="yes">
        <source>Without %n photo(s) that no line names: {names}</source>
        <translation>
            <numerusform>Ohne %n Foto, das keine Zeile nennt: {names}</numerusform>
            <numerusform>Ohne %n Fotos, die keine Zeile nennt: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Year / month / day</source>
        <translation>Jahr / Monat / Tag</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>do not take</source>
        <translation>nicht übernehmen</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <source>in line {line}</source>
        <translation>in Zeile {line}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>vCard 3.0</source>
        <translation>vCard 3.0</translation>
    </message>
    <message>
        <source>vCard 4.0</source>
        <translation>vCard 4.0</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{column}: {reason}</source>
        <translation>{column}: {reason}</translation>
    </message>
    <message>
        <source>{file} – faulty lines.csv</source>
        <translation>{file} – fehlerhafte Zeilen.csv</translation>
    </message>
    <message>
        <source>{number} ambiguous</source>
        <translation>{number} doppelt</translation>
    </message>
    <message>
        <source>{number} changed</source>
        <translation>{number} geändert</translation>
    </message>
    <message>
        <source>{number} faulty</source>
        <translation>{number} fehlerhaft</translation>
    </message>
    <message>
        <source>{number} new</source>
        <translation>{number} neu</translation>
    </message>
    <message>
        <source>{number} same</source>
        <translation>{number} gleich</translation>
    </message>
    <message>
        <source>{number} to check</source>
        <translation>{number} zu prüfen</translation>
    </message>
    <message>
        <source>‘{column}’ is parted: the first name is public, the surname is not. To take the column as it is, assign it to ‘First name’.</source>
        <translation>›{column}‹ wird getrennt: Der Vorname wird öffentlich, der Nachname nicht. Um die Spalte so zu lassen, wie sie ist, ordnen Sie sie „Vorname“ zu.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Add a variant</source>
        <translation>Variante anlegen</translation>
    </message>
    <message>
        <source>As built in</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>Beschnitt</translation>
    </message>
    <message>
        <source>Built in. A variant can be called and sized otherwise.</source>
        <translation>Mitgeliefert. Name und Größe können Sie in einer Variante ändern.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Double-click a number to change it. For another operator’s frame, add a variant.</source>
        <translation>Ein Doppelklick auf eine Zahl ändert sie. Für den Rahmen eines anderen Betreibers legen Sie eine Variante an.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>In metres: how far away people usually stand</source>
        <translation>In Metern: So weit entfernt stehen die Leute üblicherweise.</translation>
    </message>
    <message>
        <source>In mm beyond the page</source>
        <translation>In mm über die Seite hinaus</translation>
    </message>
    <message>
        <source>In mm that words and faces keep from the visible edge</source>
        <translation>In mm: So viel Abstand halten Schrift und Gesichter zum sichtbaren Rand.</translation>
    </message>
    <message>
        <source>In mm, as it usually hangs</source>
        <translation>In mm, so wie es üblicherweise hängt</translation>
    </message>
    <message>
        <source>In mm: what the frame leaves to be seen; empty for all of it</source>
        <translation>In mm: was der Rahmen sehen lässt; leer für alles</translation>
    </message>
    <message>
        <source>Least dpi</source>
        <translation>Mindest-dpi</translation>
    </message>
    <message>
        <source>Page formats</source>
        <translation>Seitenformate</translation>
    </message>
    <message>
        <source>Safe margin</source>
        <translation>Schutzrand</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>Abstand (m)</translation>
    </message>
    <message>
        <source>Visible height</source>
        <translation>Sichthöhe</translation>
    </message>
    <message>
        <source>Visible width</source>
        <translation>Sichtbreite</translation>
    </message>
    <message>
        <source>What print shops ask for at least, whatever the eye needs</source>
        <translation>Was Druckereien mindestens verlangen, gleich was das Auge braucht</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>{name} variant</source>
        <translation>{name} Variante</translation>
    </message>
    <message>
        <source>‘{text}’ is no number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>No name yet</source>
        <translation>Noch ohne Namen</translation>
    </message>
    <message>
        <source>alone a little soft, up to {format}</source>
        <translation>allein etwas weich, bis {format}</translation>
    </message>
    <message>
        <source>alone good up to {format}</source>
        <translation>allein gut bis {format}</translation>
    </message>
    <message>
        <source>but not as {formats}</source>
        <translation>aber nicht als {formats}</translation>
    </message>
    <message>
        <source>no credit</source>
        <translation>ohne Bildnachweis</translation>
    </message>
    <message>
        <source>text overdue since {day}</source>
        <translation>Text überfällig seit {day}</translation>
    </message>
    <message>
        <source>too small for a whole page</source>
        <translation>als ganzes Plakat zu klein</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Fold all groups</source>
        <translation>Alle Gruppen zuklappen</translation>
    </message>
    <message>
        <source>Fold group</source>
        <translation>Gruppe zuklappen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>Nach dieser Spalte gruppieren</translation>
    </message>
    <message>
        <source>Group {title}: {count}, {state}</source>
        <translation>Gruppe {title}: {count}, {state}</translation>
    </message>
    <message>
        <source>Grouped by: {field}</source>
        <translation>Gruppiert nach: {field}</translation>
    </message>
    <message>
        <source>Groups ascending</source>
        <translation>Gruppen aufsteigend</translation>
    </message>
    <message>
        <source>Groups descending</source>
        <translation>Gruppen absteigend</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Alle Gruppen aufklappen</translation>
    </message>
    <message>
        <source>Open group</source>
        <translation>Gruppe aufklappen</translation>
    </message>
    <message>
        <source>Select group</source>
        <translation>Gruppe auswählen</translation>
    </message>
    <message>
        <source>Without a brand</source>
        <translation>Ohne Dachmarke</translation>
    </message>
    <message>
        <source>Without a campaign</source>
        <translation>Ohne Kampagne</translation>
    </message>
    <message>
        <source>Without a credit line</source>
        <translation>Ohne Bildnachweis</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Without a district</source>
        <translation>Ohne Kreis</translation>
    </message>
    <message>
        <source>Without a kind</source>
        <translation>Ohne Art</translation>
    </message>
    <message>
        <source>Without a label</source>
        <translation>Ohne Etikett</translation>
    </message>
    <message>
        <source>Without a part</source>
        <translation>Ohne Beteiligung</translation>
    </message>
    <message>
        <source>Without a photographer</source>
        <translation>Ohne Fotograf/in</translation>
    </message>
    <message>
        <source>Without a region</source>
        <translation>Ohne Region</translation>
    </message>
    <message>
        <source>Without a role</source>
        <translation>Ohne Beruf oder Rolle</translation>
    </message>
    <message>
        <source>Without a start</source>
        <translation>Ohne Beginn</translation>
    </message>
    <message>
        <source>Without a status</source>
        <translation>Ohne Status</translation>
    </message>
    <message>
        <source>Without a text</source>
        <translation>Ohne Text</translation>
    </message>
    <message>
        <source>Without a town</source>
        <translation>Ohne Ort</translation>
    </message>
    <message>
        <source>Without an age</source>
        <translation>Ohne Alter</translation>
    </message>
    <message>
        <source>Without an organisation</source>
        <translation>Ohne Organisation</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>{first} to {last} years</source>
        <translation>{first} bis {last} Jahre</translation>
    </message>
</context>
<context>
    <name>Guides</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n Bogen</numerusform>
            <numerusform>%n Bogen</numerusform>
        </translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>Beschnitt</translation>
    </message>
    <message>
        <source>Bleed: backgrounds and photos at the edge run on for {value}.</source>
        <translation>Beschnitt: Hintergrund und Fotos am Rand laufen {value} weiter.</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Endformat</translation>
    </message>
    <message>
        <source>Cut: the finished poster, {value}.</source>
        <translation>Endformat: das fertige Plakat, {value}.</translation>
    </message>
    <message>
        <source>Else they appear while something is moved.</source>
        <translation>Sonst erscheinen sie, während etwas bewegt wird.</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen, sichtbar</translation>
    </message>
    <message>
        <source>Frame: of the poster {value} are seen.</source>
        <translation>Rahmen: Vom Plakat sind {value} zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>In %n part(s)</source>
        <translation>
            <numerusform>In %n Teil</numerusform>
            <numerusform>In %n Teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>In one piece</source>
        <translation>In einem Stück</translation>
    </message>
    <message>
        <source>Joint: the poster is put together here from {value}.</source>
        <translation>Klebestelle: Hier wird das Plakat aus {value} zusammengesetzt.</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>Klebestellen</translation>
    </message>
    <message>
        <source>Joints keep off faces and words</source>
        <translation>Gesichter und Text umgehen</translation>
    </message>
    <message>
        <source>Keep guides in sight (H)</source>
        <translation>Hilfslinien stets zeigen (H)</translation>
    </message>
    <message>
        <source>On sheets of {paper}</source>
        <translation>Auf Bogen in {paper}</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Safe area</source>
        <translation>Sicherheitsabstand</translation>
    </message>
    <message>
        <source>Safe area: faces and words keep {value} from the edge.</source>
        <translation>Sicherheitsabstand: Gesichter und Text bleiben {value} vom Rand weg.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Address of a contact</source>
        <translation>Anschrift eines Kontakts</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Checklist item of a photo session</source>
        <translation>Punkt auf der Checkliste eines Fototermins</translation>
    </message>
    <message>
        <source>Column heading of a spreadsheet</source>
        <translation>Spaltenüberschrift einer Tabelle</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Import this photo again, which puts the original back in its place, or restore a backup that you saved as one file.</source>
        <translation>Importieren Sie dieses Foto noch einmal, dann ist das Original wieder da, oder stellen Sie eine Sicherung wieder her, die Sie als Datei gespeichert haben.</translation>
    </message>
    <message>
        <source>Invitation to a photo session</source>
        <translation>Einladung zu einem Fototermin</translation>
    </message>
    <message numerus="yes">
        <source>It belongs to {portraits} and %n more.</source>
        <translation>
            <numerusform>Es gehört zu: {portraits} und %n weiteren.</numerusform>
            <numerusform>Es gehört zu: {portraits} und %n weiteren.</numerusform>
        </translation>
    </message>
    <message>
        <source>It belongs to {portraits}.</source>
        <translation>Es gehört zu: {portraits}.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Label of a contact</source>
        <translation>Etikett eines Kontakts</translation>
    </message>
    <message>
        <source>Label of a portrait</source>
        <translation>Etikett eines Porträts</translation>
    </message>
    <message>
        <source>Language of a campaign</source>
        <translation>Sprache einer Kampagne</translation>
    </message>
    <message>
        <source>No portrait shows it.</source>
        <translation>Kein Porträt zeigt es.</translation>
    </message>
    <message>
        <source>Note on a contact</source>
        <translation>Notiz zu einem Kontakt</translation>
    </message>
    <message>
        <source>Participation</source>
        <translation>Beteiligung</translation>
    </message>
    <message>
        <source>Person data</source>
        <translation>Personendaten</translation>
    </message>
    <message>
        <source>Phone, mail or website of a contact</source>
        <translation>Telefon, E-Mail oder Website eines Kontakts</translation>
    </message>
    <message>
        <source>Photo session</source>
        <translation>Fototermin</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture of a portrait</source>
        <translation>Bild eines Porträts</translation>
    </message>
    <message>
        <source>Place on a poster wall</source>
        <translation>Feld einer Plakatwand</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Porträt</translation>
    </message>
    <message>
        <source>Poster wall</source>
        <translation>Plakatwand</translation>
    </message>
    <message>
        <source>Printed state of a poster wall</source>
        <translation>Druckstand einer Plakatwand</translation>
    </message>
    <message>
        <source>Relation between contacts</source>
        <translation>Beziehung zwischen Kontakten</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Gespeicherte Ansicht</translation>
    </message>
    <message>
        <source>Section of a town portrait</source>
        <translation>Abschnitt eines Ortsporträts</translation>
    </message>
    <message>
        <source>Texts of a portrait</source>
        <translation>Texte eines Porträts</translation>
    </message>
    <message>
        <source>The database is damaged. Its photos were not touched. Restore the latest backup. (SQLite: {detail})</source>
        <translation>Die Datenbank ist beschädigt. Die Fotos wurden nicht angetastet. Stellen Sie die neueste Sicherung wieder her. (SQLite: {detail})</translation>
    </message>
    <message>
        <source>The original of the photo ‘{photo}’ is damaged: {file}.</source>
        <translation>Das Original des Fotos ›{photo}‹ ist beschädigt: {file}.</translation>
    </message>
    <message>
        <source>The original of the photo ‘{photo}’ is missing: {file}.</source>
        <translation>Das Original des Fotos ›{photo}‹ fehlt: {file}.</translation>
    </message>
    <message>
        <source>Town, district or region</source>
        <translation>Ort, Kreis oder Region</translation>
    </message>
    <message>
        <source>Umbrella brand</source>
        <translation>Dachmarke</translation>
    </message>
    <message>
        <source>a portrait without a name</source>
        <translation>ein Porträt ohne Namen</translation>
    </message>
    <message>
        <source>{record} {id} belongs to something that is missing: {other}. Restore a backup.</source>
        <translation>{record} {id} gehört zu etwas, das fehlt: {other}. Stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>{record} {id} holds a value that Litfass does not know, in the field {column}. Choose another there, or restore a backup.</source>
        <translation>{record} {id} enthält im Feld {column} einen Wert, den Litfass nicht kennt. Wählen Sie dort einen anderen oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Components</source>
        <translation>Bestandteile</translation>
    </message>
    <message>
        <source>Components and licences</source>
        <translation>Bestandteile und Lizenzen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Angaben kopieren</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Litfass is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Litfass ist freie Software unter der GNU General Public License, Version 3 oder neuer. Eine Gewährleistung gibt es nicht.</translation>
    </message>
    <message>
        <source>Portraits, poster walls and the image campaigns of a city, in one place.</source>
        <translation>Porträts, Plakatwände und die Imagekampagnen einer Stadt, an einem Ort.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Words of the licence</source>
        <translation>Wortlaut der Lizenz</translation>
    </message>
    <message>
        <source>{name} is in the public domain: anybody may use it for any purpose.</source>
        <translation>{name} ist gemeinfrei: Jeder darf es zu jedem Zweck verwenden.</translation>
    </message>
    <message>
        <source>{name} is under {licence}. Its words are not beside this copy of Litfass.</source>
        <translation>{name} steht unter {licence}. Der Wortlaut liegt dieser Ausgabe von Litfass nicht bei.</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message numerus="yes">
        <source>%n caption(s) are hard to read from {distance} m: capitals of {height} mm, {wanted} mm would be easy.</source>
        <translation>
            <numerusform>Eine Beschriftung ist aus {distance} m schwer zu lesen: Großbuchstaben von {height} mm, gut wären {wanted} mm.</numerusform>
            <numerusform>%n Beschriftungen sind aus {distance} m schwer zu lesen: Großbuchstaben ab {height} mm, gut wären {wanted} mm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) are long and set smaller than the others: {names}.</source>
        <translation>
            <numerusform>%n Beschriftung ist lang und wird kleiner gesetzt als die anderen: {names}.</numerusform>
            <numerusform>%n Beschriftungen sind lang und werden kleiner gesetzt als die anderen: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) are too long and cut off: {names}.</source>
        <translation>
            <numerusform>%n Beschriftung ist zu lang und wird abgeschnitten: {names}.</numerusform>
            <numerusform>%n Beschriftungen sind zu lang und werden abgeschnitten: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) can only be read from nearer than {distance} m: a type size of {size} mm is the smallest for that.</source>
        <translation>
            <numerusform>%n Beschriftung ist nur aus weniger als {distance} m lesbar: Dafür braucht es mindestens {size} mm Schriftgröße.</numerusform>
            <numerusform>%n Beschriftungen sind nur aus weniger als {distance} m lesbar: Dafür braucht es mindestens {size} mm Schriftgröße.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) come nearer than {safe} mm to the cut.</source>
        <translation>
            <numerusform>Eine Beschriftung kommt dem Schnitt näher als {safe} mm.</numerusform>
            <numerusform>%n Beschriftungen kommen dem Schnitt näher als {safe} mm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) have no name: {names}.</source>
        <translation>
            <numerusform>%n Beschriftung nennt keinen Namen: {names}.</numerusform>
            <numerusform>%n Beschriftungen nennen keinen Namen: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) have {size} pt; the print shop asks for at least {wanted} pt.</source>
        <translation>
            <numerusform>Eine Beschriftung hat {size} pt; die Druckerei verlangt mindestens {wanted} pt.</numerusform>
            <numerusform>%n Beschriftungen haben {size} pt; die Druckerei verlangt mindestens {wanted} pt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) come nearer than {safe} mm to the cut.</source>
        <translation>
            <numerusform>Ein Gesicht kommt dem Schnitt näher als {safe} mm.</numerusform>
            <numerusform>%n Gesichter kommen dem Schnitt näher als {safe} mm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have less than the {least} dpi that the print shop asks for: {dpi}.</source>
        <translation>
            <numerusform>Ein Foto hat weniger als die {least} dpi, die die Druckerei verlangt: {dpi}.</numerusform>
            <numerusform>%n Fotos haben weniger als die {least} dpi, die die Druckerei verlangt: {dpi}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have less than {asked} dpi: {names}. From {distance} m that is fine.</source>
        <translation>
            <numerusform>%n Foto hat weniger als {asked} dpi: {names}. Aus {distance} m reicht das.</numerusform>
            <numerusform>%n Fotos haben weniger als {asked} dpi: {names}. Aus {distance} m reicht das.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have no credit: {names}.</source>
        <translation>
            <numerusform>Bei %n Foto fehlt der Bildnachweis: {names}.</numerusform>
            <numerusform>Bei %n Fotos fehlt der Bildnachweis: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) will look a little soft from {distance} m: {names}.</source>
        <translation>
            <numerusform>%n Foto wirkt aus {distance} m etwas weich: {names}.</numerusform>
            <numerusform>%n Fotos wirken aus {distance} m etwas weich: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) will look soft from {distance} m: {names}.</source>
        <translation>
            <numerusform>%n Foto wirkt aus {distance} m unscharf: {names}.</numerusform>
            <numerusform>%n Fotos wirken aus {distance} m unscharf: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are empty and stay blank on paper.</source>
        <translation>
            <numerusform>%n Feld ist leer und bleibt im Druck frei.</numerusform>
            <numerusform>%n Felder sind leer und bleiben im Druck frei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) for a logo have no picture yet.</source>
        <translation>
            <numerusform>Für %n Feld mit Logo fehlt noch das Bild.</numerusform>
            <numerusform>Für %n Felder mit Logo fehlt noch das Bild.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) show a colour only: their text is missing.</source>
        <translation>
            <numerusform>%n Feld zeigt nur eine Farbe: Sein Text fehlt.</numerusform>
            <numerusform>%n Felder zeigen nur eine Farbe: Ihr Text fehlt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) do not fit into the rows and columns set.</source>
        <translation>
            <numerusform>%n Porträt passt nicht in das eingestellte Raster.</numerusform>
            <numerusform>%n Porträts passen nicht in das eingestellte Raster.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) have no caption: {names}.</source>
        <translation>
            <numerusform>%n Porträt steht ohne Beschriftung da: {names}.</numerusform>
            <numerusform>%n Porträts stehen ohne Beschriftung da: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) have no photo yet: {names}.</source>
        <translation>
            <numerusform>%n Porträt hat noch kein Foto: {names}.</numerusform>
            <numerusform>%n Porträts haben noch kein Foto: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A little soft from {distance} m; {needed} dpi are needed.</source>
        <translation>Aus {distance} m etwas weich; nötig sind {needed} dpi.</translation>
    </message>
    <message numerus="yes">
        <source>No face was found on %n photo(s) at a joint, a seam or the frame: {names}. Look there yourself.</source>
        <translation>
            <numerusform>Auf einem Foto an einer Klebestelle, einer Naht oder dem Rahmen wurde kein Gesicht gefunden: {names}. Sehen Sie dort selbst nach.</numerusform>
            <numerusform>Auf %n Fotos an einer Klebestelle, einer Naht oder dem Rahmen wurde kein Gesicht gefunden: {names}. Sehen Sie dort selbst nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sharp from {distance} m away.</source>
        <translation>Aus {distance} m Abstand scharf.</translation>
    </message>
    <message>
        <source>Soft from {distance} m: zoom out, or take a larger photo ({needed} dpi).</source>
        <translation>Aus {distance} m unscharf: Foto kleiner stellen oder ein größeres nehmen ({needed} dpi).</translation>
    </message>
    <message>
        <source>The credits have {size} pt; the print shop asks for at least {wanted} pt. A wider lower margin makes them larger.</source>
        <translation>Der Bildnachweis ist {size} pt groß; die Druckerei verlangt mindestens {wanted} pt. Ein breiterer unterer Rand macht ihn größer.</translation>
    </message>
    <message numerus="yes">
        <source>The frame covers %n face(s) in part: {names}.</source>
        <translation>
            <numerusform>Der Rahmen verdeckt %n Gesicht teilweise: {names}.</numerusform>
            <numerusform>Der Rahmen verdeckt %n Gesichter teilweise: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The frame covers %n logo(s) or QR code(s): {names}.</source>
        <translation>
            <numerusform>Der Rahmen verdeckt %n Logo oder QR-Code: {names}.</numerusform>
            <numerusform>Der Rahmen verdeckt %n Logos oder QR-Codes: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The frame covers words of %n place(s): {names}.</source>
        <translation>
            <numerusform>Der Rahmen verdeckt Text von %n Feld: {names}.</numerusform>
            <numerusform>Der Rahmen verdeckt Text von %n Feldern: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The framing of %n photo(s) cuts off much of the face: {names}.</source>
        <translation>
            <numerusform>Der Ausschnitt von %n Foto schneidet das Gesicht stark an: {names}.</numerusform>
            <numerusform>Der Ausschnitt von %n Fotos schneidet das Gesicht stark an: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The framing of %n photo(s) shows nothing of the face: {names}.</source>
        <translation>
            <numerusform>Der Ausschnitt von %n Foto zeigt nichts vom Gesicht: {names}.</numerusform>
            <numerusform>Der Ausschnitt von %n Fotos zeigt nichts vom Gesicht: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last row waits for a logo’s picture.</source>
        <translation>Für das Logo in der letzten Zeile fehlt noch ein Bild.</translation>
    </message>
    <message>
        <source>The profile writes photos with {dpi} dpi; from {distance} m {needed} dpi would be sharp.</source>
        <translation>Das Profil gibt Fotos mit {dpi} dpi aus; aus {distance} m Entfernung wären {needed} dpi nötig.</translation>
    </message>
    <message numerus="yes">
        <source>The seam cuts through %n face(s): {names}.</source>
        <translation>
            <numerusform>Die Naht trennt %n Gesicht: {names}.</numerusform>
            <numerusform>Die Naht trennt %n Gesichter: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The seam cuts through %n logo(s) or QR code(s): {names}.</source>
        <translation>
            <numerusform>Die Naht trennt %n Logo oder QR-Code: {names}.</numerusform>
            <numerusform>Die Naht trennt %n Logos oder QR-Codes: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The seam cuts through words of %n place(s): {names}.</source>
        <translation>
            <numerusform>Die Naht trennt die Schrift in %n Feld: {names}.</numerusform>
            <numerusform>Die Naht trennt die Schrift in %n Feldern: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The words that fill up a row have {size} pt; the print shop asks for at least {wanted} pt.</source>
        <translation>Der Text, der eine Zeile auffüllt, ist {size} pt groß; die Druckerei verlangt mindestens {wanted} pt.</translation>
    </message>
    <message>
        <source>field in row {row}</source>
        <translation>Feld in Zeile {row}</translation>
    </message>
    <message>
        <source>place {row},{column}</source>
        <translation>Feld {row},{column}</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} und %n weiteres</numerusform>
            <numerusform>{names} und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Answer to the invitation</source>
        <translation>Antwort auf die Einladung</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Campaign added</source>
        <translation>Kampagne angelegt</translation>
    </message>
    <message>
        <source>Claim in this language</source>
        <translation>Claim in dieser Sprache</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>Kontakt angelegt</translation>
    </message>
    <message>
        <source>Focus point, from above</source>
        <translation>Fokus, von oben</translation>
    </message>
    <message>
        <source>Focus point, from the left</source>
        <translation>Fokus, von links</translation>
    </message>
    <message>
        <source>Further picture added</source>
        <translation>Weiteres Bild hinzugefügt</translation>
    </message>
    <message>
        <source>Internal data added</source>
        <translation>Interne Angaben angelegt</translation>
    </message>
    <message>
        <source>Internal data removed</source>
        <translation>Interne Daten entfernt</translation>
    </message>
    <message>
        <source>Invitation to a photo session withdrawn</source>
        <translation>Einladung zum Fototermin zurückgezogen</translation>
    </message>
    <message>
        <source>Invited to a photo session</source>
        <translation>Zum Fototermin eingeladen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language added</source>
        <translation>Sprache hinzugefügt</translation>
    </message>
    <message>
        <source>Language due from</source>
        <translation>Sprache fällig ab</translation>
    </message>
    <message>
        <source>Language removed</source>
        <translation>Sprache entfernt</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Notiz angelegt</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>Hier wurde noch nichts geändert.</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>Nummer oder Adresse</translation>
    </message>
    <message>
        <source>Number or address added</source>
        <translation>Nummer oder Adresse hinzugefügt</translation>
    </message>
    <message>
        <source>Number or address removed</source>
        <translation>Nummer oder Adresse entfernt</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>Anderer Kontakt</translation>
    </message>
    <message>
        <source>Part in a campaign added</source>
        <translation>Beteiligung hinzugefügt</translation>
    </message>
    <message>
        <source>Part in a campaign removed</source>
        <translation>Beteiligung entfernt</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo added</source>
        <translation>Foto angelegt</translation>
    </message>
    <message>
        <source>Photo session</source>
        <translation>Fototermin</translation>
    </message>
    <message>
        <source>Photo session added</source>
        <translation>Fototermin angelegt</translation>
    </message>
    <message>
        <source>Photo session removed</source>
        <translation>Fototermin entfernt</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture removed</source>
        <translation>Foto entfernt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Portrait added</source>
        <translation>Porträt angelegt</translation>
    </message>
    <message>
        <source>Postal address added</source>
        <translation>Anschrift hinzugefügt</translation>
    </message>
    <message>
        <source>Postal address removed</source>
        <translation>Anschrift entfernt</translation>
    </message>
    <message>
        <source>Relation added</source>
        <translation>Beziehung hinzugefügt</translation>
    </message>
    <message>
        <source>Relation removed</source>
        <translation>Verbindung entfernt</translation>
    </message>
    <message>
        <source>Section added</source>
        <translation>Abschnitt hinzugefügt</translation>
    </message>
    <message>
        <source>Section removed</source>
        <translation>Abschnitt entfernt</translation>
    </message>
    <message>
        <source>Show earlier changes</source>
        <translation>Frühere Änderungen zeigen</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <source>Umbrella brand</source>
        <translation>Dachmarke</translation>
    </message>
    <message>
        <source>Umbrella brand added</source>
        <translation>Dachmarke angelegt</translation>
    </message>
    <message>
        <source>Words added</source>
        <translation>Texte angelegt</translation>
    </message>
    <message>
        <source>Words removed</source>
        <translation>Texte entfernt</translation>
    </message>
    <message>
        <source>Yesterday, {time}</source>
        <translation>Gestern, {time}</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>{field}: changed</source>
        <translation>{field}: geändert</translation>
    </message>
    <message>
        <source>{field}: emptied, was {old}</source>
        <translation>{field}: geleert, zuvor {old}</translation>
    </message>
    <message>
        <source>{field}: {new}</source>
        <translation>{field}: {new}</translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation>{field}: {old} → {new}</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>Load photo</source>
        <translation>Foto laden</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n file(s) could not be imported</source>
        <translation>
            <numerusform>%n Datei konnte nicht importiert werden</numerusform>
            <numerusform>%n Dateien konnten nicht importiert werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n Datei war nicht lesbar</numerusform>
            <numerusform>%n Dateien waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were there already</source>
        <translation>
            <numerusform>%n Foto war schon da</numerusform>
            <numerusform>%n Fotos waren schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) imported</source>
        <translation>
            <numerusform>%n Porträt importiert</numerusform>
            <numerusform>%n Porträts importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message numerus="yes">
        <source>Import %n portrait(s)</source>
        <translation>
            <numerusform>%n Porträt importieren</numerusform>
            <numerusform>%n Porträts importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>Fotos importieren</translation>
    </message>
    <message>
        <source>Import photos into ‘{campaign}’</source>
        <translation>Fotos in ›{campaign}‹ importieren</translation>
    </message>
    <message>
        <source>Import {what}</source>
        <translation>{what} importieren</translation>
    </message>
    <message>
        <source>Import {what} into ‘{campaign}’</source>
        <translation>{what} in ›{campaign}‹ importieren</translation>
    </message>
    <message>
        <source>Photos ({patterns})</source>
        <translation>Fotos ({patterns})</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The import into ‘{campaign}’ was cut off: {there} of {total} photos are there. Import again to get the rest.</source>
        <translation>Der Import in ›{campaign}‹ wurde unterbrochen: {there} von {total} Fotos sind da. Importieren Sie noch einmal, um den Rest zu holen.</translation>
    </message>
    <message numerus="yes">
        <source>photos from %n folder(s)</source>
        <translation>
            <numerusform>Fotos aus %n Ordner</numerusform>
            <numerusform>Fotos aus %n Ordnern</numerusform>
        </translation>
    </message>
    <message>
        <source>photos from ‘{folder}’</source>
        <translation>Fotos aus ›{folder}‹</translation>
    </message>
    <message>
        <source>{files} and {folders}</source>
        <translation>{files} und {folders}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n Kampagne</numerusform>
            <numerusform>%n Kampagnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>seit %n Tag überfällig</numerusform>
            <numerusform>seit %n Tagen überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n Porträt</numerusform>
            <numerusform>%n Porträts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poster wall(s)</source>
        <translation>
            <numerusform>%n Plakatwand</numerusform>
            <numerusform>%n Plakatwände</numerusform>
        </translation>
    </message>
    <message>
        <source>14:30</source>
        <translation>14:30</translation>
    </message>
    <message numerus="yes">
        <source>Add %n photo(s)</source>
        <translation>
            <numerusform>%n Foto hinzufügen</numerusform>
            <numerusform>%n Fotos hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Sprache hinzufügen</translation>
    </message>
    <message>
        <source>Add a note with its day</source>
        <translation>Notiz mit Datum hinzufügen</translation>
    </message>
    <message>
        <source>Add a number or address</source>
        <translation>Nummer oder Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Add a person from here</source>
        <translation>Person von hier hinzufügen</translation>
    </message>
    <message>
        <source>Add a photo session</source>
        <translation>Fototermin anlegen</translation>
    </message>
    <message>
        <source>Add a postal address</source>
        <translation>Anschrift hinzufügen</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Beziehung hinzufügen</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add to a campaign</source>
        <translation>In eine Kampagne aufnehmen</translation>
    </message>
    <message>
        <source>Add to the checklist</source>
        <translation>Zur Checkliste hinzufügen</translation>
    </message>
    <message>
        <source>Address used</source>
        <translation>Anschrift gilt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Alone good up to {format} from its usual distance, up to {sharp} at {dpi} dpi.</source>
        <translation>Allein auf der Seite gut bis {format} aus üblichem Abstand, bis {sharp} mit {dpi} dpi.</translation>
    </message>
    <message>
        <source>Alone good up to {format}.</source>
        <translation>Allein auf der Seite gut bis {format}.</translation>
    </message>
    <message>
        <source>Alternative text, for people who cannot see it</source>
        <translation>Alternativtext, für Menschen, die das Bild nicht sehen</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Campaign and labels</source>
        <translation>Kampagne und Etiketten</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildunterschrift</translation>
    </message>
    <message>
        <source>Change age</source>
        <translation>Alter ändern</translation>
    </message>
    <message>
        <source>Change aim</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Change answer</source>
        <translation>Antwort ändern</translation>
    </message>
    <message>
        <source>Change brand</source>
        <translation>Dachmarke ändern</translation>
    </message>
    <message>
        <source>Change caption</source>
        <translation>Bildunterschrift ändern</translation>
    </message>
    <message>
        <source>Change checklist</source>
        <translation>Checkliste ändern</translation>
    </message>
    <message>
        <source>Change claim</source>
        <translation>Claim ändern</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>Change contribution</source>
        <translation>Beitrag ändern</translation>
    </message>
    <message>
        <source>Change copyright</source>
        <translation>Urheberrecht ändern</translation>
    </message>
    <message>
        <source>Change country</source>
        <translation>Land ändern</translation>
    </message>
    <message>
        <source>Change credit duty</source>
        <translation>Nennung ändern</translation>
    </message>
    <message>
        <source>Change credit line</source>
        <translation>Bildnachweis ändern</translation>
    </message>
    <message>
        <source>Change date of birth</source>
        <translation>Geburtsdatum ändern</translation>
    </message>
    <message>
        <source>Change day</source>
        <translation>Tag ändern</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>Beschreibung ändern</translation>
    </message>
    <message>
        <source>Change district</source>
        <translation>Kreis ändern</translation>
    </message>
    <message>
        <source>Change due date</source>
        <translation>Fälligkeit ändern</translation>
    </message>
    <message>
        <source>Change e-mail</source>
        <translation>E-Mail ändern</translation>
    </message>
    <message>
        <source>Change end</source>
        <translation>Ende ändern</translation>
    </message>
    <message>
        <source>Change first language</source>
        <translation>Erste Sprache ändern</translation>
    </message>
    <message>
        <source>Change first name</source>
        <translation>Vornamen ändern</translation>
    </message>
    <message>
        <source>Change function</source>
        <translation>Funktion ändern</translation>
    </message>
    <message>
        <source>Change guiding sentence</source>
        <translation>Leitsatz ändern</translation>
    </message>
    <message>
        <source>Change hashtag</source>
        <translation>Hashtag ändern</translation>
    </message>
    <message>
        <source>Change heading of a section</source>
        <translation>Überschrift eines Abschnitts ändern</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>Nummer ändern</translation>
    </message>
    <message>
        <source>Change order</source>
        <translation>Reihenfolge ändern</translation>
    </message>
    <message>
        <source>Change organisation</source>
        <translation>Organisation ändern</translation>
    </message>
    <message>
        <source>Change phone</source>
        <translation>Telefon ändern</translation>
    </message>
    <message>
        <source>Change photographer</source>
        <translation>Urheberangabe ändern</translation>
    </message>
    <message>
        <source>Change place of a photo session</source>
        <translation>Ort des Fototermins ändern</translation>
    </message>
    <message>
        <source>Change postcode</source>
        <translation>Postleitzahl ändern</translation>
    </message>
    <message>
        <source>Change quote</source>
        <translation>Zitat ändern</translation>
    </message>
    <message>
        <source>Change region</source>
        <translation>Region ändern</translation>
    </message>
    <message>
        <source>Change relation</source>
        <translation>Beziehung ändern</translation>
    </message>
    <message>
        <source>Change representative</source>
        <translation>Vertretung ändern</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Rolle ändern</translation>
    </message>
    <message>
        <source>Change role in the campaign</source>
        <translation>Rolle in der Kampagne ändern</translation>
    </message>
    <message>
        <source>Change start</source>
        <translation>Beginn ändern</translation>
    </message>
    <message>
        <source>Change state of the text</source>
        <translation>Stand des Textes ändern</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Change story</source>
        <translation>Geschichte ändern</translation>
    </message>
    <message>
        <source>Change street</source>
        <translation>Straße ändern</translation>
    </message>
    <message>
        <source>Change surname</source>
        <translation>Nachnamen ändern</translation>
    </message>
    <message>
        <source>Change text of a section</source>
        <translation>Text eines Abschnitts ändern</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Uhrzeit ändern</translation>
    </message>
    <message>
        <source>Change town</source>
        <translation>Ort ändern</translation>
    </message>
    <message>
        <source>Change use</source>
        <translation>Verwendung ändern</translation>
    </message>
    <message>
        <source>Change value of the contribution</source>
        <translation>Wert des Beitrags ändern</translation>
    </message>
    <message>
        <source>Change website</source>
        <translation>Webseite ändern</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>Urheberrecht</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Country, if not Germany</source>
        <translation>Land, falls nicht Deutschland</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Day of the note</source>
        <translation>Tag der Notiz</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Drag photos here or choose them</source>
        <translation>Fotos hierher ziehen oder auswählen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>First language</source>
        <translation>Erste Sprache</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>First name or name of the place</source>
        <translation>Vorname oder Ort</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Function or division</source>
        <translation>Funktion oder Bereich</translation>
    </message>
    <message>
        <source>Too small for a whole page; in a place on a wall it may be large enough.</source>
        <translation>Als ganzes Plakat zu klein; im Feld einer Plakatwand kann es reichen.</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>und noch {number}</translation>
    </message>
    <message>
        <source>midwife, tram driver …</source>
        <translation>Hebamme, Straßenbahnfahrer …</translation>
    </message>
    <message>
        <source>Guiding sentence</source>
        <translation>Leitsatz</translation>
    </message>
    <message>
        <source>All places…</source>
        <translation>Alle Orte …</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move the line</source>
        <translation>Alt+Pfeil auf und Alt+Pfeil ab verschieben die Zeile</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>Hashtag</translation>
    </message>
    <message>
        <source>Heading of the section</source>
        <translation>Überschrift des Abschnitts</translation>
    </message>
    <message>
        <source>Heading, e.g. The market</source>
        <translation>Überschrift, z. B. Der Markt</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How it must be named</source>
        <translation>Muss genannt werden als</translation>
    </message>
    <message>
        <source>Internal only</source>
        <translation>Nur intern</translation>
    </message>
    <message>
        <source>Invitation withdrawn</source>
        <translation>Einladung zurückgezogen</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Invite to a photo session</source>
        <translation>Zum Fototermin einladen</translation>
    </message>
    <message>
        <source>Its colour is the accent of the window while you work here.</source>
        <translation>Ihre Farbe ist der Akzent des Fensters, solange Sie hier arbeiten.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Kind of number or address</source>
        <translation>Art der Nummer oder Adresse</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Sprache der Texte</translation>
    </message>
    <message>
        <source>Language removed</source>
        <translation>Sprache entfernt</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Line of the checklist</source>
        <translation>Zeile der Checkliste</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Make ‘{name}’ a contact</source>
        <translation>›{name}‹ als Kontakt anlegen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Botschaft</translation>
    </message>
    <message>
        <source>Move to another campaign</source>
        <translation>In eine andere Kampagne verschieben</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>Name der Dachmarke</translation>
    </message>
    <message>
        <source>Never shown on motifs, walls or in exports for the public.</source>
        <translation>Erscheint nie auf Motiven, Plakatwänden oder in Ausgaben für die Öffentlichkeit.</translation>
    </message>
    <message>
        <source>Nobody yet. Contacts join in their own inspector.</source>
        <translation>Noch niemand. Wer mitmacht, wird beim jeweiligen Kontakt eingetragen.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on the person</source>
        <translation>Notiz zur Person</translation>
    </message>
    <message>
        <source>Note on the relation</source>
        <translation>Notiz zur Beziehung</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Notiz entfernt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number or address removed</source>
        <translation>Nummer oder Adresse entfernt</translation>
    </message>
    <message>
        <source>Or drop them on the photo, or with Alt on a tile</source>
        <translation>Oder auf das Foto ziehen, oder mit Alt auf eine Kachel</translation>
    </message>
    <message>
        <source>Order checklist</source>
        <translation>Checkliste ordnen</translation>
    </message>
    <message>
        <source>Order pictures</source>
        <translation>Bilder ordnen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Part in the campaign removed</source>
        <translation>Beteiligung entfernt</translation>
    </message>
    <message>
        <source>People from here</source>
        <translation>Menschen von hier</translation>
    </message>
    <message>
        <source>Perhaps there already: {name}</source>
        <translation>Vielleicht schon da: {name}</translation>
    </message>
    <message>
        <source>Person no longer from here</source>
        <translation>Person nicht mehr von hier</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo session</source>
        <translation>Fototermin</translation>
    </message>
    <message>
        <source>Photo session removed</source>
        <translation>Fototermin entfernt</translation>
    </message>
    <message>
        <source>Photo sessions</source>
        <translation>Fototermine</translation>
    </message>
    <message>
        <source>Photo: {name}</source>
        <translation>Foto: {name}</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Fotograf/in</translation>
    </message>
    <message>
        <source>Picture removed; the original stays in the library</source>
        <translation>Foto entfernt; das Original bleibt in der Bibliothek</translation>
    </message>
    <message>
        <source>Portrait of {town}</source>
        <translation>Porträt von {town}</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Postal address removed</source>
        <translation>Anschrift entfernt</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Profession or role</source>
        <translation>Beruf oder Rolle</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Relation removed</source>
        <translation>Beziehung entfernt</translation>
    </message>
    <message>
        <source>Relation to this contact</source>
        <translation>Beziehung zu diesem Kontakt</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Remove: {name}</source>
        <translation>Entfernen: {name}</translation>
    </message>
    <message>
        <source>Removed from the checklist</source>
        <translation>Von der Checkliste entfernt</translation>
    </message>
    <message>
        <source>Rename campaign</source>
        <translation>Kampagne umbenennen</translation>
    </message>
    <message>
        <source>Replace photo</source>
        <translation>Foto ersetzen</translation>
    </message>
    <message>
        <source>Role in the campaign</source>
        <translation>Rolle in der Kampagne</translation>
    </message>
    <message>
        <source>Section removed</source>
        <translation>Abschnitt entfernt</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>See both side by side</source>
        <translation>Beide nebeneinander ansehen</translation>
    </message>
    <message>
        <source>Select a campaign to see and change what it says.</source>
        <translation>Wählen Sie eine Kampagne aus, um ihre Angaben zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>Select a contact to see and change its details.</source>
        <translation>Wählen Sie einen Kontakt aus, um seine Angaben zu sehen und zu ändern.</translation>
    </message>
    <message>
        <source>Select a portrait to fill it in; select several to set a value for all of them.</source>
        <translation>Wählen Sie ein Porträt aus, um es auszufüllen, oder mehrere, um für alle denselben Wert zu setzen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show portraits</source>
        <translation>Porträts ansehen</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>Vertreten durch</translation>
    </message>
    <message>
        <source>State of the text</source>
        <translation>Stand des Textes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Surname or company</source>
        <translation>Nachname oder Firma</translation>
    </message>
    <message>
        <source>Take off the checklist</source>
        <translation>Von der Checkliste nehmen</translation>
    </message>
    <message>
        <source>Take {tag}</source>
        <translation>{tag} übernehmen</translation>
    </message>
    <message>
        <source>Takes part in</source>
        <translation>Beteiligt an</translation>
    </message>
    <message>
        <source>Text due on</source>
        <translation>Text fällig am</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>Text des Abschnitts</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>To be reached at</source>
        <translation>Erreichbar unter</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Umbrella brand</source>
        <translation>Dachmarke</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Value in euro</source>
        <translation>Wert in Euro</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadresse</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>Wohin es gehört</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>add</source>
        <translation>ergänzen</translation>
    </message>
    <message>
        <source>add to the checklist</source>
        <translation>zur Checkliste hinzufügen</translation>
    </message>
    <message>
        <source>as it must stand beside the photo</source>
        <translation>so, wie er beim Foto stehen muss</translation>
    </message>
    <message>
        <source>as the public shall read it</source>
        <translation>so, wie ihn alle lesen sollen</translation>
    </message>
    <message>
        <source>compared as {tag}</source>
        <translation>verglichen als {tag}</translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>fällig in %n Tag</numerusform>
            <numerusform>fällig in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>heute fällig</translation>
    </message>
    <message>
        <source>lies in …</source>
        <translation>liegt in …</translation>
    </message>
    <message>
        <source>logo on the poster, name in the imprint …</source>
        <translation>Logo auf dem Plakat, Name im Impressum …</translation>
    </message>
    <message>
        <source>name of a contact</source>
        <translation>Name eines Kontakts</translation>
    </message>
    <message>
        <source>one sentence in their own words</source>
        <translation>ein Satz in eigenen Worten</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>verschiedene Werte</translation>
    </message>
    <message>
        <source>since when, in what office …</source>
        <translation>seit wann, in welchem Amt …</translation>
    </message>
    <message>
        <source>studio, address</source>
        <translation>Studio, Adresse</translation>
    </message>
    <message>
        <source>the words on every poster</source>
        <translation>die Worte auf jedem Plakat</translation>
    </message>
    <message>
        <source>what there is to tell of it</source>
        <translation>was davon zu erzählen ist</translation>
    </message>
    <message>
        <source>what was agreed or said</source>
        <translation>was vereinbart oder gesagt wurde</translation>
    </message>
    <message>
        <source>where they live</source>
        <translation>wo sie oder er lebt</translation>
    </message>
    <message>
        <source>{kind} in kind</source>
        <translation>{kind} als Sachleistung</translation>
    </message>
    <message numerus="yes">
        <source>{language}: %n text(s) missing</source>
        <translation>
            <numerusform>{language}: %n Text fehlt</numerusform>
            <numerusform>{language}: %n Texte fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>{language}: there is no text yet.</source>
        <translation>{language}: Hier steht noch kein Text.</translation>
    </message>
    <message>
        <source>{money} in money</source>
        <translation>{money} in Geld</translation>
    </message>
    <message>
        <source>{money} in money, {kind} in kind</source>
        <translation>{money} in Geld, {kind} als Sachleistung</translation>
    </message>
    <message>
        <source>{what}: stopped half way</source>
        <translation>{what}: auf halbem Weg angehalten</translation>
    </message>
    <message>
        <source>{what}: stopped, nothing was changed</source>
        <translation>{what}: angehalten, nichts wurde geändert</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Add a label</source>
        <translation>Etikett hinzufügen</translation>
    </message>
    <message>
        <source>Add label ‘{name}’</source>
        <translation>Etikett ›{name}‹ hinzufügen</translation>
    </message>
    <message>
        <source>Delete everywhere</source>
        <translation>Überall löschen</translation>
    </message>
    <message>
        <source>Delete takes it off</source>
        <translation>Entf nimmt es weg</translation>
    </message>
    <message>
        <source>Give to all</source>
        <translation>Allen geben</translation>
    </message>
    <message>
        <source>Label ‘{name}’ deleted everywhere</source>
        <translation>Etikett ›{name}‹ überall gelöscht</translation>
    </message>
    <message>
        <source>Label: {name}</source>
        <translation>Etikett: {name}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>New name for ‘{name}’, everywhere</source>
        <translation>Neuer Name für ›{name}‹, überall</translation>
    </message>
    <message>
        <source>Remove label ‘{name}’</source>
        <translation>Etikett ›{name}‹ wegnehmen</translation>
    </message>
    <message>
        <source>Rename everywhere …</source>
        <translation>Überall umbenennen …</translation>
    </message>
    <message>
        <source>Rename label to ‘{name}’</source>
        <translation>Etikett in ›{name}‹ umbenennen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>add a label</source>
        <translation>Etikett hinzufügen</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n Porträt</numerusform>
            <numerusform>%n Porträts</numerusform>
        </translation>
    </message>
    <message>
        <source>A new library is made in {folder}</source>
        <translation>Eine neue Bibliothek entsteht in {folder}</translation>
    </message>
    <message>
        <source>An invented town with portraits and a finished wall.</source>
        <translation>Eine erfundene Stadt mit Porträts und einer fertigen Plakatwand.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n Kampagne</numerusform>
            <numerusform>%n Kampagnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) were there already</source>
        <translation>
            <numerusform>%n Kontakt war schon da</numerusform>
            <numerusform>%n Kontakte waren schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wall(s)</source>
        <translation>
            <numerusform>%n Plakatwand</numerusform>
            <numerusform>%n Plakatwände</numerusform>
        </translation>
    </message>
    <message>
        <source>A library of its own is made in {folder}.</source>
        <translation>Eine eigene Bibliothek entsteht in {folder}.</translation>
    </message>
    <message>
        <source>Backups (*.litfass *.zip *.db)</source>
        <translation>Sicherungen (*.litfass *.zip *.db)</translation>
    </message>
    <message>
        <source>Begin a library</source>
        <translation>Neue Bibliothek anlegen</translation>
    </message>
    <message>
        <source>Beside the library there is no copy that this version could open.</source>
        <translation>Neben der Bibliothek liegt keine Kopie, die diese Version öffnen könnte.</translation>
    </message>
    <message>
        <source>Campaigns in the package</source>
        <translation>Kampagnen im Paket</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Sicherung wählen</translation>
    </message>
    <message>
        <source>Choose a backup file…</source>
        <translation>Sicherungsdatei wählen …</translation>
    </message>
    <message>
        <source>Choose a package</source>
        <translation>Paket auswählen</translation>
    </message>
    <message>
        <source>Choose an empty folder for the new library</source>
        <translation>Leeren Ordner für die neue Bibliothek wählen</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Choose the folder of a library</source>
        <translation>Ordner einer Bibliothek wählen</translation>
    </message>
    <message>
        <source>Collect portraits, make a poster wall of them, print it. Everything lies in one folder on your computer: the library.</source>
        <translation>Porträts sammeln, eine Plakatwand daraus machen, drucken. Alles liegt in einem Ordner auf Ihrem Rechner: der Bibliothek.</translation>
    </message>
    <message>
        <source>Empty, for your own campaign.</source>
        <translation>Leer, für Ihre eigene Kampagne.</translation>
    </message>
    <message>
        <source>Import into ‘{library}’</source>
        <translation>In ›{library}‹ importieren</translation>
    </message>
    <message>
        <source>Import ‘{file}’</source>
        <translation>›{file}‹ importieren</translation>
    </message>
    <message>
        <source>Imported, its campaigns stand beside those of ‘{library}’. Contacts, places and photos that are there already are not doubled, and one step undoes it.</source>
        <translation>Importiert stehen die Kampagnen neben denen von ›{library}‹. Kontakte, Orte und Fotos, die es dort schon gibt, kommen nicht doppelt, und ein Schritt macht alles rückgängig.</translation>
    </message>
    <message>
        <source>Litfass makes a library in {folder} and copies the photos into it. Your files stay as they are.</source>
        <translation>Litfass legt in {folder} eine Bibliothek an und kopiert die Fotos hinein. Ihre Dateien bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Litfass package (*.litfass);;ZIP file (*.zip)</source>
        <translation>Litfass-Paket (*.litfass);;ZIP-Datei (*.zip)</translation>
    </message>
    <message>
        <source>Litfass packages (*.litfass *.zip)</source>
        <translation>Litfass-Pakete (*.litfass *.zip)</translation>
    </message>
    <message>
        <source>Look at the example</source>
        <translation>Beispiel ansehen</translation>
    </message>
    <message>
        <source>Look into the package ‘{name}’</source>
        <translation>Ins Paket ›{name}‹ hineinsehen</translation>
    </message>
    <message>
        <source>Looking into ‘{file}’</source>
        <translation>›{file}‹ wird gelesen</translation>
    </message>
    <message>
        <source>Make a library and import {what}</source>
        <translation>Bibliothek anlegen und {what} importieren</translation>
    </message>
    <message>
        <source>Making a backup of the library</source>
        <translation>Sicherung wird angelegt</translation>
    </message>
    <message>
        <source>Making a library of ‘{file}’</source>
        <translation>Aus ›{file}‹ wird eine Bibliothek</translation>
    </message>
    <message>
        <source>Move the library into this folder</source>
        <translation>Bibliothek in diesen Ordner umziehen</translation>
    </message>
    <message>
        <source>Move the library…</source>
        <translation>Bibliothek umziehen …</translation>
    </message>
    <message>
        <source>Moving the library</source>
        <translation>Die Bibliothek zieht um</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>One that is already on this computer or on a drive.</source>
        <translation>Eine, die schon auf diesem Rechner oder einem Laufwerk liegt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Andere Bibliothek öffnen …</translation>
    </message>
    <message>
        <source>Open as a library of its own</source>
        <translation>Als eigene Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Or drag photos or a package here: a library is made of what you bring.</source>
        <translation>Oder ziehen Sie Fotos oder ein Paket hierher: Daraus entsteht eine Bibliothek.</translation>
    </message>
    <message>
        <source>Package ‘{name}’</source>
        <translation>Paket ›{name}‹</translation>
    </message>
    <message>
        <source>Prepare the example</source>
        <translation>Beispiel vorbereiten</translation>
    </message>
    <message>
        <source>Preparing the example</source>
        <translation>Beispiel wird vorbereitet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Save the backup as one file</source>
        <translation>Sicherung als eine Datei speichern</translation>
    </message>
    <message>
        <source>Show the other window</source>
        <translation>Anderes Fenster zeigen</translation>
    </message>
    <message>
        <source>Stopped. Nothing of the package was kept.</source>
        <translation>Angehalten. Vom Paket ist nichts geblieben.</translation>
    </message>
    <message>
        <source>The backup is in {file}</source>
        <translation>Die Sicherung liegt in {file}</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>Die Sicherung ist wiederhergestellt</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The folder is not empty</source>
        <translation>Der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>The folder is write-protected</source>
        <translation>Der Ordner ist schreibgeschützt</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>Die Bibliothek lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>Die Bibliothek lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The library is already open</source>
        <translation>Die Bibliothek ist schon geöffnet</translation>
    </message>
    <message>
        <source>The library is damaged</source>
        <translation>Die Bibliothek ist beschädigt</translation>
    </message>
    <message>
        <source>The library is newer than Litfass</source>
        <translation>Die Bibliothek ist neuer als Litfass</translation>
    </message>
    <message>
        <source>The library is not there</source>
        <translation>Die Bibliothek ist nicht da</translation>
    </message>
    <message>
        <source>The library is prepared for this version of Litfass</source>
        <translation>Die Bibliothek wird für diese Version von Litfass vorbereitet</translation>
    </message>
    <message>
        <source>The package is a library of its own in {folder}</source>
        <translation>Das Paket ist jetzt eine eigene Bibliothek in {folder}</translation>
    </message>
    <message>
        <source>The records return to the state of that day. Photos are never taken away, and the present state is kept as a backup too.</source>
        <translation>Die Daten kehren zum Stand dieses Tages zurück. Fotos gehen dabei nie verloren, und der jetzige Stand bleibt als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>There is no backup beside this library. Choose a file that you saved.</source>
        <translation>Bei dieser Bibliothek liegt keine Sicherung. Wählen Sie eine Datei, die Sie gespeichert haben.</translation>
    </message>
    <message>
        <source>This folder lies on a network drive: Litfass is slower there, only one person can work at a time, and work stops when the network does. Better take a folder on this computer.</source>
        <translation>Dieser Ordner liegt auf einem Netzlaufwerk: Dort ist Litfass langsamer, es kann immer nur eine Person arbeiten, und ohne Netz steht die Arbeit still. Besser ist ein Ordner auf diesem Computer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Welcome to Litfass</source>
        <translation>Willkommen bei Litfass</translation>
    </message>
    <message>
        <source>Without it you can go back to the copy of {moment}, which this version can open. What was done since is not in it; the present state is kept as a backup.</source>
        <translation>Ohne sie können Sie zur Kopie vom {moment} zurück, die diese Version öffnen kann. Was seither getan wurde, ist darin nicht enthalten; der jetzige Stand bleibt als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>You now work in {folder}. The old folder {old} is still there; delete it once you have seen that nothing is missing.</source>
        <translation>Sie arbeiten jetzt in {folder}. Der alte Ordner {old} ist noch da; löschen Sie ihn, sobald Sie gesehen haben, dass nichts fehlt.</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>vor dem Wiederherstellen einer Sicherung</translation>
    </message>
    <message>
        <source>before an update of Litfass</source>
        <translation>vor einer Aktualisierung von Litfass</translation>
    </message>
    <message>
        <source>daily backup</source>
        <translation>tägliche Sicherung</translation>
    </message>
    <message>
        <source>from a newer version of Litfass</source>
        <translation>von einer neueren Version von Litfass</translation>
    </message>
    <message>
        <source>last changed on {moment}</source>
        <translation>zuletzt geändert am {moment}</translation>
    </message>
    <message>
        <source>the whole library: {file}</source>
        <translation>die ganze Bibliothek: {file}</translation>
    </message>
    <message>
        <source>there is one of this name already</source>
        <translation>gibt es hier schon</translation>
    </message>
    <message>
        <source>{name} copies this folder while Litfass writes in it, which can damage the library. Better take a folder that stays on this computer; Litfass makes backups by itself.</source>
        <translation>{name} kopiert diesen Ordner, während Litfass darin schreibt; das kann die Bibliothek beschädigen. Besser ist ein Ordner, der auf diesem Computer bleibt; Sicherungen legt Litfass selbst an.</translation>
    </message>
    <message>
        <source>‘{file}’ is imported: {what}</source>
        <translation>›{file}‹ ist importiert: {what}</translation>
    </message>
    <message>
        <source>‘{name}’ can be opened when this is finished.</source>
        <translation>›{name}‹ lässt sich öffnen, wenn das hier fertig ist.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Open in the browser (Ctrl+Enter)</source>
        <translation>Im Browser öffnen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Write a mail (Ctrl+Enter)</source>
        <translation>E-Mail schreiben (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n Porträt</numerusform>
            <numerusform>%n Porträts</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits the search and the filters.</source>
        <translation>Zu Suche und Filtern passt nichts.</translation>
    </message>
    <message>
        <source>Page {number} of {pages}</source>
        <translation>Seite {number} von {pages}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>A grid of {rows} × {columns} leaves no room for photos. Make the gaps smaller, or choose fewer rows or columns.</source>
        <translation>Ein Raster von {rows} × {columns} lässt keinen Platz für Fotos. Verkleinern Sie die Abstände oder wählen Sie weniger Zeilen oder Spalten.</translation>
    </message>
    <message>
        <source>A name or an address has too many parts: ‘{text}’. Check whether each is in its field.</source>
        <translation>Ein Name oder eine Anschrift hat zu viele Teile: „{text}“. Prüfen Sie, ob jedes im richtigen Feld steht.</translation>
    </message>
    <message>
        <source>A newer version of Litfass has worked in the library in ‘{folder}’, and this one cannot read what it wrote. Nothing was changed. Install the current version to open it; you get it where you got Litfass, or from the colleague who worked in the library.</source>
        <translation>In der Bibliothek in ›{folder}‹ hat eine neuere Version von Litfass gearbeitet; diese hier kann nicht lesen, was sie geschrieben hat. Es wurde nichts geändert. Installieren Sie die aktuelle Version, um die Bibliothek zu öffnen; Sie bekommen sie dort, wo Sie Litfass herhaben, oder von den Kolleginnen und Kollegen, die in der Bibliothek gearbeitet haben.</translation>
    </message>
    <message>
        <source>A page format needs a name that is no size.</source>
        <translation>Ein Seitenformat braucht einen Namen, der keine Größe ist.</translation>
    </message>
    <message>
        <source>A page of {width} × {height} mm cannot be made. Choose sides of {smallest} to {largest} mm.</source>
        <translation>Eine Seite von {width} × {height} mm ist nicht möglich. Wählen Sie Seitenlängen von {smallest} bis {largest} mm.</translation>
    </message>
    <message>
        <source>A profile is for print shops alone. Leave it out, or choose “print-shop”.</source>
        <translation>Ein Profil gibt es nur für Druckereien. Lassen Sie es weg, oder wählen Sie „print-shop“.</translation>
    </message>
    <message>
        <source>A template needs a name.</source>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>A template of a wall makes no sense and is left out.</source>
        <translation>Eine Wandvorlage ergibt keinen Sinn und wird weggelassen.</translation>
    </message>
    <message>
        <source>A wall holds at most {most} photos. Choose fewer rows or columns.</source>
        <translation>Auf eine Plakatwand passen höchstens {most} Fotos. Wählen Sie weniger Zeilen oder Spalten.</translation>
    </message>
    <message>
        <source>Address cards belong to contacts. Nothing was changed. Choose contacts.</source>
        <translation>Visitenkarten gehören zu Kontakten. Es wurde nichts geändert. Wählen Sie Kontakte.</translation>
    </message>
    <message>
        <source>At {dpi} dpi this wall is too large for a picture. Choose at most {most} dpi, or a PDF.</source>
        <translation>Mit {dpi} dpi ist diese Plakatwand zu groß für ein Bild. Wählen Sie höchstens {most} dpi oder ein PDF.</translation>
    </message>
    <message>
        <source>Card {number} (line {line} of the file) has no end; perhaps the file was cut off. What there is was read. Check whether the card is complete.</source>
        <translation>Karte {number} (Zeile {line} der Datei) hat kein Ende; vielleicht wurde die Datei abgeschnitten. Was da ist, wurde gelesen. Prüfen Sie, ob die Karte vollständig ist.</translation>
    </message>
    <message>
        <source>Card {number} (line {line} of the file) has no name, organisation, mail address or number. It was left out. Give it a name in the address book, then export it again.</source>
        <translation>Karte {number} (Zeile {line} der Datei) hat weder Namen noch Organisation, E-Mail-Adresse oder Nummer. Sie wurde ausgelassen. Geben Sie ihr im Adressbuch einen Namen und exportieren Sie erneut.</translation>
    </message>
    <message>
        <source>Choose an overlap of 0 to {most} mm, no more than a quarter of the column.</source>
        <translation>Wählen Sie eine Überlappung von 0 bis {most} mm, höchstens ein Viertel des Umfangs.</translation>
    </message>
    <message>
        <source>Contacts belong to no single campaign. Nothing was changed. Leave --campaign out.</source>
        <translation>Kontakte gehören nicht zu einer einzelnen Kampagne. Es wurde nichts geändert. Lassen Sie --campaign weg.</translation>
    </message>
    <message>
        <source>Excel has cut the number to ‘{text}’; its last digits are lost. Format the column as text in Excel and enter the number again.</source>
        <translation>Excel hat die Zahl zu „{text}“ verkürzt; die letzten Ziffern sind verloren. Formatieren Sie die Spalte in Excel als Text und tragen Sie die Zahl neu ein.</translation>
    </message>
    <message>
        <source>From {least} to {most}, please.</source>
        <translation>Bitte einen Wert von {least} bis {most}.</translation>
    </message>
    <message>
        <source>In the row that begins in line {line} a quotation mark is opened and never closed. Nothing was changed. Close it, or choose “no quotation marks”.</source>
        <translation>Im Eintrag ab Zeile {line} wird ein Anführungszeichen geöffnet, aber nicht geschlossen. Es wurde nichts geändert. Schließen Sie es oder wählen Sie „ohne Anführungszeichen“.</translation>
    </message>
    <message>
        <source>Joined with card {number}.</source>
        <translation>Mit Karte {number} zusammengelegt.</translation>
    </message>
    <message>
        <source>Line {line} cannot be understood: ‘{text}’. The rest of the card was read.</source>
        <translation>Zeile {line} ist nicht zu verstehen: „{text}“. Der Rest der Karte wurde gelesen.</translation>
    </message>
    <message>
        <source>Line {line} could mean {number} records of the library. Add what tells them apart, for example an e-mail address.</source>
        <translation>Zeile {line} kann {number} Einträge der Bibliothek meinen. Ergänzen Sie, was sie unterscheidet, zum Beispiel eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Line {line} holds characters that do not exist in the encoding {encoding}. Nothing was changed. Choose another encoding.</source>
        <translation>Zeile {line} enthält Zeichen, die es in der Zeichencodierung {encoding} nicht gibt. Es wurde nichts geändert. Wählen Sie eine andere Zeichencodierung.</translation>
    </message>
    <message>
        <source>Line {line} holds no column names. Nothing was changed. Choose another line.</source>
        <translation>In Zeile {line} stehen keine Spaltennamen. Es wurde nichts geändert. Wählen Sie eine andere Zeile.</translation>
    </message>
    <message>
        <source>Litfass does not know the language ‘{text}’.</source>
        <translation>Litfass kennt die Sprache „{text}“ nicht.</translation>
    </message>
    <message>
        <source>Litfass does not take {format} files. Save the photo as JPEG, PNG, TIFF, WebP or HEIC.</source>
        <translation>{format}-Dateien nimmt Litfass nicht an. Speichern Sie das Foto als JPEG, PNG, TIFF, WebP oder HEIC.</translation>
    </message>
    <message>
        <source>Litfass is not allowed to write to ‘{folder}’. Nothing was changed. Allow writing to this folder, or choose another one.</source>
        <translation>Litfass darf nicht in ›{folder}‹ schreiben. Es wurde nichts geändert. Erlauben Sie das Schreiben in diesem Ordner oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Litfass is not allowed to write ‘{file}’. Nothing was written. Choose another place.</source>
        <translation>Litfass darf ›{file}‹ nicht schreiben. Es wurde nichts geschrieben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Margins and overlap leave no room on the paper. Nothing was written. Choose smaller ones, or a larger paper.</source>
        <translation>Ränder und Überlappung lassen auf dem Papier keinen Platz. Es wurde nichts geschrieben. Wählen Sie kleinere oder ein größeres Papier.</translation>
    </message>
    <message>
        <source>Margins, gaps, rows and columns cannot be negative. Enter 0 or more.</source>
        <translation>Ränder, Abstände, Zeilen und Spalten können nicht negativ sein. Geben Sie 0 oder mehr ein.</translation>
    </message>
    <message>
        <source>Name and size of a built-in page format stay as they are.</source>
        <translation>Name und Größe eines mitgelieferten Seitenformats bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>No poster is filled yet. Put a portrait on the wall first.</source>
        <translation>Noch ist kein Plakat gefüllt. Setzen Sie zuerst ein Porträt auf die Wand.</translation>
    </message>
    <message>
        <source>None of the columns belongs to a field: {names}. Nothing was changed. Name the columns in the first line, for example “Vorname” or “E-Mail”.</source>
        <translation>Keine der Spalten gehört zu einem Feld: {names}. Es wurde nichts geändert. Benennen Sie die Spalten in der ersten Zeile, zum Beispiel „Vorname“ oder „E-Mail“.</translation>
    </message>
    <message>
        <source>Nothing can be read at ‘{place}’ ({reason}). Check the place, and whether the network is there.</source>
        <translation>Unter ›{place}‹ ist nichts zu lesen ({reason}). Prüfen Sie die Angabe und ob das Netz da ist.</translation>
    </message>
    <message>
        <source>Several photos in the library are called ‘{text}’. Give them different names.</source>
        <translation>Mehrere Fotos in der Bibliothek heißen ›{text}‹. Geben Sie ihnen verschiedene Namen.</translation>
    </message>
    <message>
        <source>Something half-transparent on the wall does not lie on a photo, such as a caption inside a place without one. Nothing was written. Add the photo, set the captions below, or choose a profile with PDF/X-4.</source>
        <translation>Etwas Halbdurchsichtiges auf der Wand liegt nicht auf einem Foto, etwa eine Beschriftung in einem Feld ohne Foto. Es wurde nichts geschrieben. Ergänzen Sie das Foto, setzen Sie die Beschriftungen darunter, oder wählen Sie ein Profil mit PDF/X-4.</translation>
    </message>
    <message>
        <source>Something went wrong inside Litfass ({kind}). What was saved before is safe. If it happens again, please send us the log file.</source>
        <translation>In Litfass ist ein Fehler aufgetreten ({kind}). Was vorher gespeichert wurde, ist sicher. Wenn es wieder geschieht, schicken Sie uns bitte die Protokolldatei.</translation>
    </message>
    <message>
        <source>The PDF is locked with a password. Print shops need it without one.</source>
        <translation>Das PDF ist mit einem Kennwort gesperrt. Druckereien brauchen es ohne.</translation>
    </message>
    <message>
        <source>The backup ‘{file}’ can no longer be reached ({reason}). The library is as it was. Check the drive of the backup, then try again.</source>
        <translation>Die Sicherung ›{file}‹ ist nicht mehr erreichbar ({reason}). Die Bibliothek ist, wie sie war. Prüfen Sie das Laufwerk der Sicherung und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The backup ‘{file}’ was made with a newer version of Litfass. Nothing was changed. Install the current version to restore it.</source>
        <translation>Die Sicherung ›{file}‹ stammt aus einer neueren Version von Litfass. Es wurde nichts verändert. Installieren Sie die aktuelle Version, um sie zurückzuholen.</translation>
    </message>
    <message>
        <source>The campaign ‘{campaign}’ has a poster wall ‘{name}’ already. Nothing was changed. Choose another name.</source>
        <translation>Die Kampagne ›{campaign}‹ hat schon eine Plakatwand ›{name}‹. Es wurde nichts geändert. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The card has no name, organisation, mail address or number. It is left out.</source>
        <translation>Die Karte hat weder Namen noch Organisation, E-Mail-Adresse oder Nummer. Sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>The card has no name. It is taken without one; please add it.</source>
        <translation>Die Karte hat keinen Namen. Sie wird ohne übernommen; bitte ergänzen Sie ihn.</translation>
    </message>
    <message>
        <source>The card names an unknown character set ({charset}). Check its umlauts.</source>
        <translation>Die Karte nennt einen unbekannten Zeichensatz ({charset}). Prüfen Sie die Umlaute.</translation>
    </message>
    <message>
        <source>The cell holds Excel’s error ‘{text}’ and no value. Mend it in Excel and save the file again.</source>
        <translation>In der Zelle steht statt eines Wertes der Excel-Fehler „{text}“. Beheben Sie ihn in Excel und speichern Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The cell holds a formula whose result was never stored. Open the file in Excel and save it.</source>
        <translation>Die Zelle enthält eine Formel, deren Ergebnis nie gespeichert wurde. Öffnen Sie die Datei in Excel und speichern Sie sie.</translation>
    </message>
    <message>
        <source>The colour profile cannot be read ({reason}). Nothing was changed. Check the connection to its drive, then try again.</source>
        <translation>Das Farbprofil ist nicht lesbar ({reason}). Es wurde nichts geändert. Prüfen Sie die Verbindung zum Laufwerk, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The colour profile of ‘{shop}’ is not there any more. Nothing was written. Import the print shop’s ICC file again.</source>
        <translation>Das Farbprofil von ›{shop}‹ ist nicht mehr da. Es wurde nichts geschrieben. Importieren Sie die ICC-Datei der Druckerei noch einmal.</translation>
    </message>
    <message>
        <source>The computer reports: {reason}. What was saved before is safe. Check drive, folder and access rights, then try again.</source>
        <translation>Der Computer meldet: {reason}. Was vorher gespeichert wurde, ist sicher. Prüfen Sie Laufwerk, Ordner und Zugriffsrechte und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full: ‘{file}’ was not written. Make room on it, or choose another place.</source>
        <translation>Der Datenträger ist voll: ›{file}‹ wurde nicht geschrieben. Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The disk that holds ‘{folder}’ is full. Everything saved so far is safe. Make room on it, then try again.</source>
        <translation>Auf dem Datenträger mit ›{folder}‹ ist kein Platz mehr. Alles bisher Gespeicherte ist sicher. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The entries in ‘{file}’ cannot be read or changed ({reason}). Nothing was changed. Close what has the file open, then try again.</source>
        <translation>Die Einträge in ›{file}‹ lassen sich nicht lesen oder ändern ({reason}). Nichts wurde geändert. Schließen Sie, was die Datei geöffnet hat, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The entries in ‘{file}’ cannot be read: the file is damaged. It is kept, under another name once a new one is written. Correct it in a text editor.</source>
        <translation>Die Einträge in ›{file}‹ lassen sich nicht lesen: Die Datei ist beschädigt. Sie bleibt erhalten, unter anderem Namen, sobald eine neue geschrieben wird. Berichtigen Sie sie in einem Texteditor.</translation>
    </message>
    <message>
        <source>The entry is not there any more. Nothing was changed. Perhaps it was deleted just now; undo brings it back.</source>
        <translation>Der Eintrag ist nicht mehr da. Es wurde nichts geändert. Vielleicht wurde er gerade gelöscht; „Rückgängig“ bringt ihn zurück.</translation>
    </message>
    <message>
        <source>The entry is there already. Nothing was changed.</source>
        <translation>Der Eintrag ist schon da. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check the drive and your access rights, or copy it again.</source>
        <translation>Die Datei lässt sich nicht lesen. Prüfen Sie das Laufwerk und Ihre Zugriffsrechte oder kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file is damaged. Nothing was changed. Open it in Excel and save it again, or ask for it again.</source>
        <translation>Die Datei ist beschädigt. Es wurde nichts geändert. Öffnen und speichern Sie sie noch einmal in Excel oder bitten Sie erneut um die Datei.</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again from the camera, or ask for it again.</source>
        <translation>Die Datei ist leer. Kopieren Sie sie noch einmal von der Kamera oder lassen Sie sie sich noch einmal schicken.</translation>
    </message>
    <message>
        <source>The file is empty. Export it again from the address book.</source>
        <translation>Die Datei ist leer. Exportieren Sie sie noch einmal aus dem Adressbuch.</translation>
    </message>
    <message>
        <source>The file is not there. Check whether it was moved or its drive disconnected.</source>
        <translation>Die Datei ist nicht da. Prüfen Sie, ob sie verschoben oder das Laufwerk getrennt wurde.</translation>
    </message>
    <message>
        <source>The file is not there. Nothing was changed. Check its path.</source>
        <translation>Die Datei ist nicht da. Es wurde nichts geändert. Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Nothing was changed. Save it in Excel without a password, then try again.</source>
        <translation>Die Datei ist mit einem Kennwort geschützt. Es wurde nichts geändert. Speichern Sie sie in Excel ohne Kennwort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file unpacks to far more than a table can hold. Nothing was changed. Do not open it, and ask its sender.</source>
        <translation>Die Datei ist entpackt viel größer, als eine Tabelle sein kann. Es wurde nichts geändert. Öffnen Sie sie nicht und fragen Sie beim Absender nach.</translation>
    </message>
    <message>
        <source>The folder for ‘{file}’ does not exist. Nothing was written. Choose another place.</source>
        <translation>Den Ordner für ›{file}‹ gibt es nicht. Es wurde nichts geschrieben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The folder ‘{folder}’ cannot be read. Check the drive and your access rights.</source>
        <translation>Der Ordner ›{folder}‹ lässt sich nicht lesen. Prüfen Sie das Laufwerk und Ihre Zugriffsrechte.</translation>
    </message>
    <message>
        <source>The folder ‘{folder}’ is not empty. Nothing was changed. Choose an empty folder or a new one for the library.</source>
        <translation>Der Ordner ›{folder}‹ ist nicht leer. Es wurde nichts geändert. Wählen Sie für die Bibliothek einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>The hoarding has no room for a poster of {width} × {height} mm. Make it larger, or its margins smaller.</source>
        <translation>Auf der Fläche ist kein Platz für ein Plakat von {width} × {height} mm. Machen Sie die Fläche größer oder ihre Ränder kleiner.</translation>
    </message>
    <message>
        <source>The library in ‘{folder}’ cannot be read. Nothing was changed. Check the connection to its drive and your access rights, then try again.</source>
        <translation>Die Bibliothek in ›{folder}‹ lässt sich nicht lesen. Es wurde nichts geändert. Prüfen Sie die Verbindung zum Laufwerk und Ihre Zugriffsrechte und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library in ‘{folder}’ comes from an older version of Litfass. Nothing was changed. Open it once in the window: it is brought up to date there, after a backup.</source>
        <translation>Die Bibliothek in ›{folder}‹ stammt von einer älteren Version von Litfass. Es wurde nichts geändert. Öffnen Sie sie einmal im Fenster: Dort wird sie nach einer Sicherung auf den neuen Stand gebracht.</translation>
    </message>
    <message>
        <source>The library in ‘{folder}’ could not be written to ({reason}). What was saved before is safe. Check its drive, then try again.</source>
        <translation>In die Bibliothek in ›{folder}‹ ließ sich nicht schreiben ({reason}). Was vorher gespeichert wurde, ist sicher. Prüfen Sie das Laufwerk und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library in ‘{folder}’ is damaged. Its photos are files of their own and were not touched. Restore the latest backup.</source>
        <translation>Die Bibliothek in ›{folder}‹ ist beschädigt. Die Fotos liegen als eigene Dateien daneben und sind unberührt. Stellen Sie die letzte Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The library in ‘{folder}’ is open in another Litfass. Nothing was changed. Close it there, then try again.</source>
        <translation>Die Bibliothek in ›{folder}‹ ist schon in einem anderen Litfass geöffnet. Es wurde nichts geändert. Schließen Sie sie dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library in ‘{folder}’ was closed meanwhile. Everything saved before is safe. Open it again, then try again.</source>
        <translation>Die Bibliothek in ›{folder}‹ wurde inzwischen geschlossen. Alles vorher Gespeicherte ist sicher. Öffnen Sie sie wieder und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The lines {lines} mean the same record and differ. None of them is taken.</source>
        <translation>Die Zeilen {lines} meinen denselben Eintrag und unterscheiden sich. Keine davon wird übernommen.</translation>
    </message>
    <message>
        <source>The margins leave no room for photos on a page of {width} × {height} mm. Make the margins smaller or the page larger.</source>
        <translation>Die Ränder lassen auf einer Seite von {width} × {height} mm keinen Platz für Fotos. Verkleinern Sie die Ränder oder vergrößern Sie die Seite.</translation>
    </message>
    <message>
        <source>The original of ‘{file}’ is missing from the library. Nothing was written. Restore a backup, or replace the photo.</source>
        <translation>Das Original von ›{file}‹ fehlt in der Bibliothek. Es wurde nichts geschrieben. Stellen Sie eine Sicherung wieder her oder ersetzen Sie das Foto.</translation>
    </message>
    <message>
        <source>The photo is cut off: its end is missing. Copy it again from the camera, or ask for it again.</source>
        <translation>Das Foto ist abgeschnitten, sein Ende fehlt. Kopieren Sie es noch einmal von der Kamera oder lassen Sie es sich noch einmal schicken.</translation>
    </message>
    <message>
        <source>The photo is damaged. Copy it again from the camera, or ask for it again.</source>
        <translation>Das Foto ist beschädigt. Kopieren Sie es noch einmal von der Kamera oder lassen Sie es sich noch einmal schicken.</translation>
    </message>
    <message>
        <source>The photo was changed while it was being copied. Import it again.</source>
        <translation>Das Foto wurde während des Kopierens verändert. Importieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The photo ‘{text}’ is the one of line {first} too, which says something else about it.</source>
        <translation>Das Foto ›{text}‹ gehört auch zu Zeile {first}, und dort steht etwas anderes darüber.</translation>
    </message>
    <message>
        <source>The picture in the card is broken and was left out. The rest was read.</source>
        <translation>Das Bild in der Karte ist beschädigt und wurde ausgelassen. Alles andere wurde gelesen.</translation>
    </message>
    <message>
        <source>The picture would be larger than 4 GB, which no TIFF can be. Nothing was written. Choose a lower resolution, or JPEG.</source>
        <translation>Das Bild würde größer als 4 GB, und so groß kann kein TIFF sein. Es wurde nichts geschrieben. Wählen Sie eine niedrigere Auflösung oder JPEG.</translation>
    </message>
    <message>
        <source>The portrait has the photo ‘{text}’ and shows another one, as chosen in Litfass.</source>
        <translation>Das Porträt hat das Foto ›{text}‹ und zeigt ein anderes, wie in Litfass gewählt.</translation>
    </message>
    <message>
        <source>The poster would take more than {most} sheets. Nothing was written. Choose a larger paper, smaller margins or a smaller overlap.</source>
        <translation>Das Plakat bräuchte mehr als {most} Bogen. Es wurde nichts geschrieben. Wählen Sie ein größeres Papier, schmalere Ränder oder eine kleinere Überlappung.</translation>
    </message>
    <message>
        <source>The print shop’s profile has a value that makes no sense ({field}). Nothing was kept. Correct it, then try again.</source>
        <translation>Im Profil der Druckerei steht ein unmöglicher Wert ({field}). Es wurde nichts gespeichert. Berichtigen Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The printer does not take the wall. Check that it is switched on and connected, then print again.</source>
        <translation>Der Drucker nimmt die Plakatwand nicht an. Prüfen Sie, ob er eingeschaltet und verbunden ist, und drucken Sie noch einmal.</translation>
    </message>
    <message>
        <source>The records are to be recognised by {fields}, but no column belongs to it. Nothing was changed. Assign a column, or choose another key.</source>
        <translation>Die Einträge sollen an {fields} erkannt werden, aber keine Spalte gehört dazu. Es wurde nichts geändert. Ordnen Sie eine Spalte zu oder wählen Sie ein anderes Merkmal.</translation>
    </message>
    <message>
        <source>The row has more cells than there are columns; ‘{text}’ is left over. Perhaps a text with the separator lacks its quotation marks.</source>
        <translation>Die Zeile hat mehr Zellen, als die Tabelle Spalten hat; „{text}“ ist übrig. Vielleicht fehlen Anführungszeichen um einen Text, der das Trennzeichen enthält.</translation>
    </message>
    <message>
        <source>The row lacks what it is recognised by: {fields}.</source>
        <translation>In der Zeile fehlt, woran sie erkannt wird: {fields}.</translation>
    </message>
    <message>
        <source>The row names no campaign. Fill in its column, or say one for all rows.</source>
        <translation>Die Zeile nennt keine Kampagne. Füllen Sie die Spalte aus oder geben Sie eine Kampagne für alle Zeilen an.</translation>
    </message>
    <message>
        <source>The table has more than {most} columns. Nothing was changed. Check the separator, or delete columns that you do not need.</source>
        <translation>Die Tabelle hat mehr als {most} Spalten. Es wurde nichts geändert. Prüfen Sie das Trennzeichen oder löschen Sie Spalten, die Sie nicht brauchen.</translation>
    </message>
    <message>
        <source>The table has more than {most} rows. Nothing was changed. Split it into several files.</source>
        <translation>Die Tabelle hat mehr als {most} Zeilen. Es wurde nichts geändert. Teilen Sie sie auf mehrere Dateien auf.</translation>
    </message>
    <message>
        <source>The table is empty. Nothing was changed. Choose another file.</source>
        <translation>Die Tabelle ist leer. Es wurde nichts geändert. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The table is larger than {most} MB. Nothing was changed. Split it into several files.</source>
        <translation>Die Tabelle ist größer als {most} MB. Es wurde nichts geändert. Teilen Sie sie auf mehrere Dateien auf.</translation>
    </message>
    <message>
        <source>The text in line {line}, column ‘{column}’ is longer than the {most} characters that Excel takes. Nothing was written. Shorten it, or export as CSV.</source>
        <translation>Der Text in Zeile {line}, Spalte ›{column}‹ ist länger als die {most} Zeichen, die Excel aufnimmt. Es wurde nichts geschrieben. Kürzen Sie ihn oder exportieren Sie als CSV.</translation>
    </message>
    <message>
        <source>The visible area cannot be larger than the page.</source>
        <translation>Das Sichtmaß kann nicht größer sein als die Seite.</translation>
    </message>
    <message>
        <source>There is a page format ‘{name}’ already.</source>
        <translation>Es gibt schon ein Seitenformat ›{name}‹.</translation>
    </message>
    <message>
        <source>There is a template ‘{name}’ already.</source>
        <translation>Es gibt schon eine Vorlage ›{name}‹.</translation>
    </message>
    <message>
        <source>There is no address card in this file. Choose a vCard file (.vcf).</source>
        <translation>In dieser Datei steht keine Visitenkarte. Wählen Sie eine vCard-Datei (.vcf).</translation>
    </message>
    <message>
        <source>There is no campaign ‘{name}’ in this library. Nothing was changed. Check the name with “list campaigns”.</source>
        <translation>In dieser Bibliothek gibt es keine Kampagne ›{name}‹. Es wurde nichts geändert. Prüfen Sie den Namen mit „list campaigns“.</translation>
    </message>
    <message>
        <source>There is no column of that size. Its circumference and height are {least} to {most} mm.</source>
        <translation>Eine solche Säule gibt es nicht. Umfang und Höhe betragen {least} bis {most} mm.</translation>
    </message>
    <message>
        <source>There is no field ‘{field}’ to recognise rows by. Nothing was changed. Name it as the column is called.</source>
        <translation>Ein Feld ›{field}‹, an dem Zeilen zu erkennen wären, gibt es nicht. Es wurde nichts geändert. Nennen Sie es so, wie die Spalte heißt.</translation>
    </message>
    <message>
        <source>There is no field ‘{field}’ to sort by. Possible are: {fields}.</source>
        <translation>Ein Feld ›{field}‹ zum Sortieren gibt es nicht. Möglich sind: {fields}.</translation>
    </message>
    <message>
        <source>There is no library in ‘{folder}’. Perhaps its drive is not connected. Connect the drive, or choose another library.</source>
        <translation>In ›{folder}‹ liegt keine Bibliothek. Vielleicht ist das Laufwerk nicht verbunden. Schließen Sie es an oder wählen Sie eine andere Bibliothek.</translation>
    </message>
    <message>
        <source>There is no page format ‘{name}’. Choose one of: {names}.</source>
        <translation>Ein Seitenformat ›{name}‹ gibt es nicht. Wählen Sie eines von diesen: {names}.</translation>
    </message>
    <message>
        <source>There is no photo ‘{text}’ in the library. Import the photos first.</source>
        <translation>In der Bibliothek gibt es kein Foto ›{text}‹. Importieren Sie zuerst die Fotos.</translation>
    </message>
    <message>
        <source>There is no poster wall ‘{name}’ in this library. Nothing was changed. Check the name with “list walls”.</source>
        <translation>In dieser Bibliothek gibt es keine Plakatwand ›{name}‹. Es wurde nichts geändert. Prüfen Sie den Namen mit „list walls“.</translation>
    </message>
    <message>
        <source>There is no poster ‘{poster}’ on the wall ‘{wall}’. Nothing was written. There are: {posters}.</source>
        <translation>Auf der Plakatwand ›{wall}‹ gibt es kein Plakat ›{poster}‹. Es wurde nichts geschrieben. Es gibt: {posters}.</translation>
    </message>
    <message>
        <source>There is no profile ‘{name}’ of a print shop. Nothing was written. There are: {names}.</source>
        <translation>Es gibt kein Profil ›{name}‹ einer Druckerei. Es wurde nichts geschrieben. Vorhanden sind: {names}.</translation>
    </message>
    <message>
        <source>There is no sheet ‘{sheet}’ in this file. Nothing was changed. Choose another sheet.</source>
        <translation>Die Datei enthält kein Tabellenblatt ›{sheet}‹. Es wurde nichts geändert. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>There is no such file. Check the name and the drive, then try again.</source>
        <translation>Diese Datei gibt es nicht. Prüfen Sie Name und Laufwerk, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no template ‘{name}’ of walls. Choose one of: {names}.</source>
        <translation>Es gibt keine Wandvorlage ›{name}‹. Wählen Sie eine von: {names}.</translation>
    </message>
    <message>
        <source>There is not enough memory for this photo. Close other programs or scale the photo down, then try again.</source>
        <translation>Für dieses Foto reicht der Arbeitsspeicher nicht. Schließen Sie andere Programme oder verkleinern Sie das Foto und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is not enough memory. What was saved before is safe. Close other programs, then try again.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Was vorher gespeichert wurde, ist sicher. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is text outside the cards, first in line {line}: ‘{text}’. The cards were read; look at this place if one is missing.</source>
        <translation>Außerhalb der Karten steht Text, zuerst in Zeile {line}: „{text}“. Die Karten wurden gelesen; sehen Sie dort nach, falls eine fehlt.</translation>
    </message>
    <message>
        <source>These lengths make no sense. Nothing was written. Choose an overlap and a margin of 0 to 200 mm.</source>
        <translation>Diese Längen ergeben keinen Sinn. Es wurde nichts geschrieben. Wählen Sie Überlappung und Rand zwischen 0 und 200 mm.</translation>
    </message>
    <message>
        <source>This colour profile is for {space}, not for four printing inks (CMYK). Ask the print shop for the ICC file of its press.</source>
        <translation>Dieses Farbprofil ist für {space} und nicht für die vier Druckfarben (CMYK). Bitten Sie die Druckerei um die ICC-Datei ihrer Druckmaschine.</translation>
    </message>
    <message>
        <source>This colour profile is not for a press (its class is ‘{kind}’). Ask the print shop for the ICC file of its press.</source>
        <translation>Dieses Farbprofil ist nicht für eine Druckmaschine (seine Klasse ist ›{kind}‹). Bitten Sie die Druckerei um die ICC-Datei ihrer Druckmaschine.</translation>
    </message>
    <message>
        <source>This file has Excel’s old format (.xls). Nothing was changed. Save it in Excel as .xlsx, then try again.</source>
        <translation>Die Datei hat das alte Excel-Format (.xls). Es wurde nichts geändert. Speichern Sie sie in Excel als .xlsx und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is a camera’s raw file. Save it as JPEG or TIFF with the photographer’s program.</source>
        <translation>Das ist die Rohdatei einer Kamera. Speichern Sie sie mit dem Programm des Fotografen als JPEG oder TIFF.</translation>
    </message>
    <message>
        <source>This is a folder. Choose the photos in it.</source>
        <translation>Das ist ein Ordner. Wählen Sie die Fotos darin aus.</translation>
    </message>
    <message>
        <source>This is no PDF, or it is damaged. Make the file again.</source>
        <translation>Das ist kein PDF, oder es ist beschädigt. Erzeugen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>This is no colour profile, or it is damaged. Ask the print shop for its ICC file again.</source>
        <translation>Das ist kein Farbprofil, oder es ist beschädigt. Bitten Sie die Druckerei noch einmal um ihre ICC-Datei.</translation>
    </message>
    <message>
        <source>This is not a CSV or XLSX table but {format}. Nothing was changed. Save it as .xlsx or .csv, then try again.</source>
        <translation>Das ist keine CSV- oder XLSX-Tabelle, sondern {format}. Es wurde nichts geändert. Speichern Sie sie als .xlsx oder .csv und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is not a photo, whatever its name says. Choose a JPEG, PNG, TIFF, WebP or HEIC file.</source>
        <translation>Das ist kein Foto, auch wenn der Name danach aussieht. Wählen Sie eine JPEG-, PNG-, TIFF-, WebP- oder HEIC-Datei.</translation>
    </message>
    <message>
        <source>This is not a table. Nothing was changed. Choose a CSV or XLSX file.</source>
        <translation>Das ist keine Tabelle. Es wurde nichts geändert. Wählen Sie eine CSV- oder XLSX-Datei.</translation>
    </message>
    <message>
        <source>This is not an ordinary file but a device or a pipe. Choose a photo.</source>
        <translation>Das ist keine gewöhnliche Datei, sondern ein Gerät oder eine Leitung. Wählen Sie ein Foto.</translation>
    </message>
    <message>
        <source>This place is locked. Unlock it first: right click, or the key L.</source>
        <translation>Dieses Feld ist gesperrt. Entsperren Sie es zuerst: Rechtsklick oder Taste L.</translation>
    </message>
    <message>
        <source>This {format} file moves. Save the one picture that you want of it.</source>
        <translation>Diese {format}-Datei bewegt sich. Speichern Sie daraus das eine Bild, das Sie brauchen.</translation>
    </message>
    <message>
        <source>What stands there about newer versions makes no sense ({reason}). Tell those who look after it.</source>
        <translation>Was dort über neue Versionen steht, ergibt keinen Sinn ({reason}). Sagen Sie es denen, die sich darum kümmern.</translation>
    </message>
    <message>
        <source>Windows-1252 has no characters for {characters} (line {line}). Nothing was written. Choose UTF-8.</source>
        <translation>Windows-1252 kennt die Zeichen {characters} in Zeile {line} nicht. Es wurde nichts geschrieben. Wählen Sie UTF-8.</translation>
    </message>
    <message>
        <source>With its bleed the page is longer than {most} mm; no PDF can be. Nothing was written. Choose the scale 1:2 or 1:10 in the print shop’s profile.</source>
        <translation>Mit Beschnitt ist die Seite länger als {most} mm; so groß kann kein PDF sein. Es wurde nichts geschrieben. Wählen Sie im Profil der Druckerei den Maßstab 1:2 oder 1:10.</translation>
    </message>
    <message>
        <source>{argument} says nothing about this kind of output. Nothing was written. Leave it out.</source>
        <translation>{argument} hat bei dieser Art der Ausgabe keine Bedeutung. Es wurde nichts geschrieben. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>{dpi} dpi is not possible. Choose a resolution of {least} to {most} dpi.</source>
        <translation>{dpi} dpi sind nicht möglich. Wählen Sie eine Auflösung von {least} bis {most} dpi.</translation>
    </message>
    <message>
        <source>{number} poster walls are called ‘{name}’: {walls}. Nothing was written. Say which with --number, or with --campaign.</source>
        <translation>{number} Plakatwände heißen ›{name}‹: {walls}. Es wurde nichts geschrieben. Nennen Sie mit --number oder mit --campaign die gemeinte.</translation>
    </message>
    <message>
        <source>{number} posters of the wall ‘{wall}’ show ‘{poster}’. Nothing was written. Say which by its number: {posters}.</source>
        <translation>{number} Plakate der Plakatwand ›{wall}‹ zeigen ›{poster}‹. Es wurde nichts geschrieben. Nennen Sie die Nummer des gemeinten: {posters}.</translation>
    </message>
    <message>
        <source>{width} × {height} pixels are more than Litfass takes (200 megapixels). Scale the photo down, then import it again.</source>
        <translation>{width} × {height} Pixel sind mehr, als Litfass annimmt (200 Megapixel). Verkleinern Sie das Foto und importieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>‘{file}’ cannot be read: another program holds it, or it is not meant for you. Nothing was changed. Close it in Excel and try again.</source>
        <translation>›{file}‹ lässt sich nicht lesen: Ein anderes Programm hält die Datei fest, oder sie ist nicht für Sie bestimmt. Nichts wurde geändert. Schließen Sie die Datei in Excel und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>‘{file}’ could not be written ({reason}). Check its drive, or choose another place.</source>
        <translation>›{file}‹ konnte nicht geschrieben werden ({reason}). Prüfen Sie das Laufwerk oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>‘{file}’ is a folder. Nothing was written. Choose another name.</source>
        <translation>›{file}‹ ist ein Ordner. Es wurde nichts geschrieben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>‘{file}’ is not a complete backup of Litfass. The library was not changed. Choose another backup.</source>
        <translation>›{file}‹ ist keine vollständige Sicherung von Litfass. Die Bibliothek wurde nicht geändert. Wählen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>‘{file}’ is open in another program and was not changed. Close it there, or choose another name.</source>
        <translation>›{file}‹ ist in einem anderen Programm geöffnet und wurde nicht verändert. Schließen Sie die Datei dort oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>‘{file}’ is the name of another kind of file than was asked for. Nothing was written. Choose a name that ends with {ending}, or write another --as.</source>
        <translation>›{file}‹ ist der Name einer anderen Art von Datei, als verlangt ist. Es wurde nichts geschrieben. Wählen Sie einen Namen, der auf {ending} endet, oder schreiben Sie ein anderes --as.</translation>
    </message>
    <message>
        <source>‘{file}’ is there already and is not a backup of Litfass. It was not touched. Choose another name.</source>
        <translation>›{file}‹ gibt es schon und ist keine Sicherung von Litfass. Die Datei wurde nicht angerührt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>‘{file}’ lies inside the library in ‘{folder}’, where only Litfass keeps its files. Nothing was written. Choose another place.</source>
        <translation>›{file}‹ liegt in der Bibliothek in ›{folder}‹; dort legt nur Litfass Dateien ab. Es wurde nichts geschrieben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>‘{place}’ is no place to ask for newer versions. Write an address that begins with https://, or a file.</source>
        <translation>Unter ›{place}‹ kann nicht nach neuen Versionen gefragt werden. Geben Sie eine Adresse an, die mit https:// beginnt, oder eine Datei.</translation>
    </message>
    <message>
        <source>‘{text}’ can be parted in more than one way. Please check the first name.</source>
        <translation>„{text}“ lässt sich auf mehrere Arten trennen. Bitte prüfen Sie den Vornamen.</translation>
    </message>
    <message>
        <source>‘{text}’ could be any of {number} contacts. The card is left out; merge the contacts, then import it again.</source>
        <translation>›{text}‹ kann jeder von {number} Kontakten sein. Die Visitenkarte wird ausgelassen; führen Sie die Kontakte zusammen und importieren Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>‘{text}’ is a list of contacts and no contact itself. It is left out.</source>
        <translation>›{text}‹ ist eine Liste von Kontakten und selbst keiner. Sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>‘{text}’ is neither yes nor no.</source>
        <translation>„{text}“ bedeutet weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>‘{text}’ is no mail address. It is taken as typed.</source>
        <translation>„{text}“ ist keine E-Mail-Adresse. Sie wird wie geschrieben übernommen.</translation>
    </message>
    <message>
        <source>‘{text}’ is not a date. It looks like 03.05.2026.</source>
        <translation>„{text}“ ist kein Datum. Es sieht zum Beispiel so aus: 03.05.2026.</translation>
    </message>
    <message>
        <source>‘{text}’ is not a day. The birthday was left empty; enter it by hand.</source>
        <translation>„{text}“ ist kein Tag. Der Geburtstag blieb leer; tragen Sie ihn von Hand ein.</translation>
    </message>
    <message>
        <source>‘{text}’ is not a number.</source>
        <translation>„{text}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>‘{text}’ is not a whole number.</source>
        <translation>„{text}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>‘{text}’ is not an amount of money. It looks like 1,700.50.</source>
        <translation>„{text}“ ist kein Geldbetrag. Er sieht zum Beispiel so aus: 1.700,50.</translation>
    </message>
    <message>
        <source>‘{text}’ is not an e-mail address. It looks like name@example.org.</source>
        <translation>„{text}“ ist keine E-Mail-Adresse. Sie sieht zum Beispiel so aus: name@example.org.</translation>
    </message>
    <message>
        <source>‘{text}’ is not possible here. Possible are: {words}.</source>
        <translation>„{text}“ ist hier nicht möglich. Möglich sind: {words}.</translation>
    </message>
    <message>
        <source>‘{text}’ is not possible. Enter a number from {least} to {most}.</source>
        <translation>„{text}“ ist nicht möglich. Geben Sie eine Zahl von {least} bis {most} ein.</translation>
    </message>
    <message>
        <source>‘{text}’ looks like a full name and would be public as a first name. Assign the column to ‘First name and surname’.</source>
        <translation>„{text}“ sieht nach einem vollen Namen aus und würde als Vorname öffentlich. Ordnen Sie die Spalte „Vor- und Nachname“ zu.</translation>
    </message>
    <message>
        <source>‘{text}’ says nothing about portraits. Write “all” or “first:9”.</source>
        <translation>Mit „{text}“ ist nicht gesagt, welche Porträts gemeint sind. Schreiben Sie „all“ oder „first:9“.</translation>
    </message>
    <message>
        <source>‘{wall}’ is no wall of posters, so there is no single one to write. Nothing was written. Leave --only out.</source>
        <translation>›{wall}‹ ist keine Wand aus Plakaten, also lässt sich kein einzelnes ausgeben. Es wurde nichts geschrieben. Lassen Sie --only weg.</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Asking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Litfass asks there once a day and sends nothing about you.</source>
        <translation>Litfass sieht dort einmal am Tag nach und sendet nichts über Sie.</translation>
    </message>
    <message>
        <source>Litfass does not ask for newer versions.</source>
        <translation>Das Feld ist leer: Litfass sieht nicht nach neuen Versionen.</translation>
    </message>
    <message>
        <source>Litfass {version} is there, you have {own}.</source>
        <translation>Litfass {version} ist da, Sie haben {own}.</translation>
    </message>
    <message>
        <source>Say first where your office names newer versions.</source>
        <translation>Geben Sie zuerst an, wo Ihr Büro neue Versionen nennt.</translation>
    </message>
    <message>
        <source>Where newer versions are named</source>
        <translation>Wo neue Versionen genannt werden</translation>
    </message>
    <message>
        <source>Where to get it</source>
        <translation>Dorthin, wo es sie gibt</translation>
    </message>
    <message>
        <source>You have the newest version, {own}.</source>
        <translation>Sie haben die neueste Version, {own}.</translation>
    </message>
    <message>
        <source>https://… or a file</source>
        <translation>https://… oder eine Datei</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create and import</source>
        <translation>Anlegen und importieren</translation>
    </message>
    <message>
        <source>Every portrait belongs to a campaign. The name can be changed.</source>
        <translation>Jedes Porträt gehört zu einer Kampagne. Der Name lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Name of the campaign</source>
        <translation>Name der Kampagne</translation>
    </message>
    <message>
        <source>or into a new one:</source>
        <translation>oder in eine neue:</translation>
    </message>
    <message>
        <source>{what}: into which campaign?</source>
        <translation>{what}: in welche Kampagne?</translation>
    </message>
    <message>
        <source>{what}: what is the campaign called?</source>
        <translation>{what}: Wie heißt die Kampagne?</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>%n photo(s) have less, down to {least} dpi: they go in as they are.</source>
        <translation>
            <numerusform>%n Foto hat weniger ({least} dpi) und kommt so in die Datei, wie es ist.</numerusform>
            <numerusform>%n Fotos haben weniger (das kleinste {least} dpi) und kommen so in die Datei, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>All photos have that many.</source>
        <translation>Alle Fotos haben so viele.</translation>
    </message>
    <message>
        <source>Before output</source>
        <translation>Vor der Ausgabe</translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>Beschnitt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Contact sheet for sign-off (PDF)</source>
        <translation>Kontaktbogen zur Freigabe (PDF)</translation>
    </message>
    <message>
        <source>Delete profile</source>
        <translation>Profil löschen</translation>
    </message>
    <message>
        <source>FOGRA39, coated paper (shipped)</source>
        <translation>FOGRA39, gestrichenes Papier (mitgeliefert)</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>A page of this size is seen from {distance} m: {needed} dpi are needed there. More makes the file larger. Words and lines are always sharp.</source>
        <translation>Eine Seite dieser Größe sieht man aus {distance} m: Dafür sind {needed} dpi nötig. Mehr macht die Datei größer. Schrift und Linien sind immer scharf.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) and an overview</source>
        <translation>
            <numerusform>%n Seite und eine Übersicht</numerusform>
            <numerusform>%n Seiten und eine Übersicht</numerusform>
        </translation>
    </message>
    <message>
        <source>A ZIP file with the print file, the job ticket, the photos as they are, their credits and a list of all files.</source>
        <translation>Eine ZIP-Datei mit der Druckdatei, dem Auftragszettel, den unveränderten Fotos, ihren Bildnachweisen und einer Liste aller Dateien.</translation>
    </message>
    <message>
        <source>Add a job ticket (PDF)</source>
        <translation>Auftragszettel dazulegen (PDF)</translation>
    </message>
    <message>
        <source>Draft that spares ink (PDF)</source>
        <translation>Entwurf, der Tinte spart (PDF)</translation>
    </message>
    <message>
        <source>From {distance} m the photos look soft; {needed} dpi are needed.</source>
        <translation>Aus {distance} m wirken die Fotos unscharf; nötig sind {needed} dpi.</translation>
    </message>
    <message>
        <source>ICC profile (*.icc *.icm)</source>
        <translation>ICC-Profil (*.icc *.icm)</translation>
    </message>
    <message>
        <source>Import ICC profile…</source>
        <translation>ICC-Profil importieren …</translation>
    </message>
    <message>
        <source>Import the print shop’s ICC profile</source>
        <translation>ICC-Profil der Druckerei importieren</translation>
    </message>
    <message>
        <source>Job package with photos (ZIP)</source>
        <translation>Auftragspaket mit Fotos (ZIP)</translation>
    </message>
    <message>
        <source>Least resolution</source>
        <translation>Mindestauflösung</translation>
    </message>
    <message>
        <source>Model 1:10 on A4 (PDF)</source>
        <translation>Modell 1:10 auf A4 (PDF)</translation>
    </message>
    <message>
        <source>Name of the print shop</source>
        <translation>Name der Druckerei</translation>
    </message>
    <message>
        <source>Name the photographers on the wall</source>
        <translation>Bildnachweis auf die Plakatwand setzen</translation>
    </message>
    <message>
        <source>Nothing to remark.</source>
        <translation>Nichts zu bemerken.</translation>
    </message>
    <message>
        <source>Office and mail (PDF)</source>
        <translation>Büro und E-Mail (PDF)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Output intent</source>
        <translation>Ausgabebedingung</translation>
    </message>
    <message>
        <source>Parts of a large poster (PDF/X)</source>
        <translation>Teile eines Großplakats (PDF/X)</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Picture (JPEG)</source>
        <translation>Bild (JPEG)</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>Bild (PNG)</translation>
    </message>
    <message>
        <source>Picture (TIFF)</source>
        <translation>Bild (TIFF)</translation>
    </message>
    <message>
        <source>Piece in true size on A4 (PDF)</source>
        <translation>Ausschnitt in Originalgröße auf A4 (PDF)</translation>
    </message>
    <message>
        <source>Posting plan (PDF)</source>
        <translation>Klebeplan (PDF)</translation>
    </message>
    <message>
        <source>Prepare ‘{wall}’ for printing</source>
        <translation>›{wall}‹ für den Druck vorbereiten</translation>
    </message>
    <message>
        <source>Print shop (PDF/X)</source>
        <translation>Druckerei (PDF/X)</translation>
    </message>
    <message>
        <source>Print wall</source>
        <translation>Wand drucken</translation>
    </message>
    <message>
        <source>Print ‘{wall}’</source>
        <translation>›{wall}‹ drucken</translation>
    </message>
    <message>
        <source>Profile of the print shop</source>
        <translation>Profil der Druckerei</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Safe distance</source>
        <translation>Sicherheitsabstand</translation>
    </message>
    <message>
        <source>Save as own profile</source>
        <translation>Als eigenes Profil sichern</translation>
    </message>
    <message>
        <source>Save as own profile…</source>
        <translation>Als eigenes Profil sichern …</translation>
    </message>
    <message>
        <source>Save wall</source>
        <translation>Wand speichern</translation>
    </message>
    <message>
        <source>Save ‘{file}’</source>
        <translation>›{file}‹ speichern</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Saving ‘{file}’ was cancelled. The file that was there is as it was.</source>
        <translation>Das Speichern von ›{file}‹ wurde abgebrochen. Die bisherige Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Saving ‘{file}’ was cancelled. There is no file.</source>
        <translation>Das Speichern von ›{file}‹ wurde abgebrochen. Es wurde keine Datei angelegt.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Screen and web: 72 to 150 dpi. Print: 300 dpi.</source>
        <translation>Bildschirm und Netz: 72 bis 150 dpi. Druck: 300 dpi.</translation>
    </message>
    <message>
        <source>Sheets to glue together (PDF)</source>
        <translation>Bogen zum Zusammenkleben (PDF)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Smallest words</source>
        <translation>Kleinste Schrift</translation>
    </message>
    <message>
        <source>‘{file}’ was checked</source>
        <translation>›{file}‹ wurde geprüft</translation>
    </message>
    <message>
        <source>The wall is on its way to the printer.</source>
        <translation>Die Wand ist auf dem Weg zum Drucker.</translation>
    </message>
    <message>
        <source>No fault was found in the file.</source>
        <translation>In der Datei wurde kein Fehler gefunden.</translation>
    </message>
    <message>
        <source>There is no photo on the wall yet.</source>
        <translation>Auf der Wand ist noch kein Foto.</translation>
    </message>
    <message>
        <source>Up to {width} × {height} pixels for each photo</source>
        <translation>Bis zu {width} × {height} Pixel für jedes Foto</translation>
    </message>
    <message>
        <source>Web page with pictures (ZIP)</source>
        <translation>Webseite mit Bildern (ZIP)</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>What the print shop asks for</source>
        <translation>Was die Druckerei verlangt</translation>
    </message>
    <message>
        <source>checking the file</source>
        <translation>Datei wird geprüft</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>ohne Vorgabe</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>{bleed} mm bleed</source>
        <translation>{bleed} mm Beschnitt</translation>
    </message>
    <message>
        <source>{dpi} dpi</source>
        <translation>{dpi} dpi</translation>
    </message>
    <message>
        <source>{kind} file (*{suffix})</source>
        <translation>{kind}-Datei (*{suffix})</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
    <message>
        <source>‘{file}’ is saved.</source>
        <translation>›{file}‹ ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Alt with an arrow key moves it, Delete removes it</source>
        <translation>Alt mit einer Pfeiltaste verschiebt es, Entf entfernt es</translation>
    </message>
    <message>
        <source>Click shows it, dragging orders, Delete removes it</source>
        <translation>Klicken zeigt es, Ziehen ordnet, Entf entfernt es</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Picture {place} of {count}: {name}</source>
        <translation>Bild {place} von {count}: {name}</translation>
    </message>
    <message>
        <source>Pictures of the portrait</source>
        <translation>Bilder des Porträts</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Show this photo</source>
        <translation>Dieses Foto zeigen</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n Porträt</numerusform>
            <numerusform>%n Porträts</numerusform>
        </translation>
    </message>
    <message>
        <source>A place gets its new name wherever it stands. Only a place that nothing belongs to can be deleted.</source>
        <translation>Ein Ort bekommt seinen neuen Namen überall, wo er steht. Löschen lässt sich nur ein Ort, zu dem nichts gehört.</translation>
    </message>
    <message>
        <source>A place needs a name.</source>
        <translation>Ein Ort braucht einen Namen.</translation>
    </message>
    <message>
        <source>Delete ‘{name}’</source>
        <translation>›{name}‹ löschen</translation>
    </message>
    <message>
        <source>Merge into ‘{name}’ ({number})</source>
        <translation>Mit ›{name}‹ zusammenführen ({number})</translation>
    </message>
    <message>
        <source>Merge ‘{name}’ with its namesake…</source>
        <translation>›{name}‹ mit dem gleichnamigen Ort zusammenführen …</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>Name des Ortes</translation>
    </message>
    <message>
        <source>Place ‘{name}’ deleted</source>
        <translation>Ort ›{name}‹ gelöscht</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Places ‘{name}’ merged</source>
        <translation>Orte ›{name}‹ zusammengeführt</translation>
    </message>
    <message>
        <source>Rename place</source>
        <translation>Ort umbenennen</translation>
    </message>
    <message>
        <source>Search places</source>
        <translation>Orte suchen</translation>
    </message>
    <message>
        <source>There are no places yet: they are made when you type a town in the inspector.</source>
        <translation>Noch gibt es keine Orte: Sie entstehen, wenn Sie im Inspektor einen Ort eintragen.</translation>
    </message>
    <message>
        <source>There is ‘{name}’ already. Both can be merged.</source>
        <translation>›{name}‹ gibt es schon. Beide lassen sich zusammenführen.</translation>
    </message>
    <message>
        <source>{count} more: search for them</source>
        <translation>{count} weitere: Suchen Sie danach</translation>
    </message>
    <message numerus="yes">
        <source>‘{name}’ stays: it has %n portrait(s).</source>
        <translation>
            <numerusform>›{name}‹ bleibt: %n Porträt gehört dazu.</numerusform>
            <numerusform>›{name}‹ bleibt: %n Porträts gehören dazu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>‘{name}’ stays: it holds %n place(s).</source>
        <translation>
            <numerusform>›{name}‹ bleibt: Darin liegt %n Ort.</numerusform>
            <numerusform>›{name}‹ bleibt: Darin liegen %n Orte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Portraits</name>
    <message numerus="yes">
        <source>%n face(s) found</source>
        <translation>
            <numerusform>%n Gesicht gefunden</numerusform>
            <numerusform>%n Gesichter gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>%n Foto hinzugefügt</numerusform>
            <numerusform>%n Fotos hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) deleted</source>
        <translation>
            <numerusform>%n Porträt gelöscht</numerusform>
            <numerusform>%n Porträts gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) duplicated</source>
        <translation>
            <numerusform>%n Porträt dupliziert</numerusform>
            <numerusform>%n Porträts dupliziert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) invited</source>
        <translation>
            <numerusform>%n Porträt eingeladen</numerusform>
            <numerusform>%n Porträts eingeladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) put on the wall</source>
        <translation>
            <numerusform>%n Porträt auf die Plakatwand gesetzt</numerusform>
            <numerusform>%n Porträts auf die Plakatwand gesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add {what} to ‘{name}’</source>
        <translation>{what} zu ›{name}‹ hinzufügen</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos auswählen</translation>
    </message>
    <message>
        <source>Choose the campaign first in which it shall appear.</source>
        <translation>Wählen Sie zuerst die Kampagne, in der es erscheinen soll.</translation>
    </message>
    <message>
        <source>Drag photos or a folder here: each photo becomes a portrait.</source>
        <translation>Ziehen Sie Fotos oder einen Ordner hierher: Aus jedem Foto wird ein Porträt.</translation>
    </message>
    <message>
        <source>Find faces</source>
        <translation>Gesichter finden</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>Fotos importieren</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>New photo session</source>
        <translation>Neuer Fototermin</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Neuer Ort</translation>
    </message>
    <message>
        <source>New poster wall</source>
        <translation>Neue Plakatwand</translation>
    </message>
    <message>
        <source>No face was found.</source>
        <translation>Kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>Photo replaced</source>
        <translation>Foto ersetzt</translation>
    </message>
    <message numerus="yes">
        <source>Photo session with %n portrait(s)</source>
        <translation>
            <numerusform>Fototermin mit %n Porträt</numerusform>
            <numerusform>Fototermin mit %n Porträts</numerusform>
        </translation>
    </message>
    <message>
        <source>Poster wall</source>
        <translation>Plakatwand</translation>
    </message>
    <message>
        <source>Replace photo</source>
        <translation>Foto ersetzen</translation>
    </message>
    <message>
        <source>Save the original</source>
        <translation>Original speichern</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Show whole pictures instead of crops by the face</source>
        <translation>Ganze Bilder statt Ausschnitte nach dem Gesicht zeigen</translation>
    </message>
    <message>
        <source>Size of the tiles</source>
        <translation>Größe der Kacheln</translation>
    </message>
    <message>
        <source>The portrait has these photos already.</source>
        <translation>Das Porträt hat diese Fotos schon.</translation>
    </message>
    <message>
        <source>There is no photo on the clipboard.</source>
        <translation>In der Zwischenablage liegt kein Foto.</translation>
    </message>
    <message>
        <source>They are invited already.</source>
        <translation>Sie sind schon eingeladen.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message numerus="yes">
        <source>Wall with %n portrait(s)</source>
        <translation>
            <numerusform>Plakatwand mit %n Porträt</numerusform>
            <numerusform>Plakatwand mit %n Porträts</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole pictures</source>
        <translation>Ganze Bilder</translation>
    </message>
    <message numerus="yes">
        <source>none in %n photo(s)</source>
        <translation>
            <numerusform>in %n Foto keins</numerusform>
            <numerusform>in %n Fotos keins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message numerus="yes">
        <source>%n picture(s) are RGB without a colour profile.</source>
        <translation>
            <numerusform>Ein Bild ist RGB ohne Farbprofil.</numerusform>
            <numerusform>%n Bilder sind RGB ohne Farbprofil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) have {dpi} dpi; at least {least} dpi are asked for.</source>
        <translation>
            <numerusform>Ein Bild hat {dpi} dpi; verlangt sind mindestens {least} dpi.</numerusform>
            <numerusform>%n Bilder haben {dpi} dpi; verlangt sind mindestens {least} dpi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) look soft from {distance} m: {dpi} dpi, {needed} dpi would be sharp.</source>
        <translation>
            <numerusform>Ein Bild wirkt aus {distance} m unscharf: {dpi} dpi, scharf wären {needed} dpi.</numerusform>
            <numerusform>%n Bilder wirken aus {distance} m unscharf: ab {dpi} dpi, scharf wären {needed} dpi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) get {ink} % of ink; coated paper takes {most} %.</source>
        <translation>
            <numerusform>Eine Stelle bekommt {ink} % Farbe; gestrichenes Papier verträgt {most} %.</numerusform>
            <numerusform>%n Stellen bekommen bis zu {ink} % Farbe; gestrichenes Papier verträgt {most} %.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture has a substitute for another occasion.</source>
        <translation>Ein Bild hat einen Ersatz für andere Gelegenheiten.</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>No fault was found in the file.</source>
        <translation>In der Datei wurde kein Fehler gefunden.</translation>
    </message>
    <message>
        <source>No fault was found.</source>
        <translation>Es wurde kein Fehler gefunden.</translation>
    </message>
    <message>
        <source>Page {page}: {text}</source>
        <translation>Seite {page}: {text}</translation>
    </message>
    <message>
        <source>Pages {pages}: {text}</source>
        <translation>Seiten {pages}: {text}</translation>
    </message>
    <message>
        <source>The bleed is {has} mm; the print shop asks for {wanted} mm.</source>
        <translation>Der Beschnitt beträgt {has} mm; die Druckerei verlangt {wanted} mm.</translation>
    </message>
    <message>
        <source>The boxes of the page are wrong: cut, bleed and paper must lie in each other.</source>
        <translation>Die Rahmen der Seite sind falsch: Endformat, Beschnitt und Papier müssen ineinander liegen.</translation>
    </message>
    <message>
        <source>The file does not say when it was made.</source>
        <translation>In der Datei steht nicht, wann sie erzeugt wurde.</translation>
    </message>
    <message>
        <source>The file does not say whether it is trapped.</source>
        <translation>In der Datei steht nicht, ob sie überfüllt ist (Trapped).</translation>
    </message>
    <message>
        <source>The file does not say which PDF/X it follows.</source>
        <translation>In der Datei steht nicht, welchem PDF/X sie folgt.</translation>
    </message>
    <message>
        <source>The file has no identification.</source>
        <translation>Die Datei hat keine Kennung.</translation>
    </message>
    <message>
        <source>The file has no metadata.</source>
        <translation>Die Datei hat keine Metadaten.</translation>
    </message>
    <message>
        <source>The file has no title.</source>
        <translation>Die Datei hat keinen Titel.</translation>
    </message>
    <message>
        <source>The file has several output intents that differ.</source>
        <translation>Die Datei hat mehrere Ausgabebedingungen, die sich widersprechen.</translation>
    </message>
    <message>
        <source>The file holds a form.</source>
        <translation>Die Datei enthält ein Formular.</translation>
    </message>
    <message>
        <source>The file holds a program or an action.</source>
        <translation>Die Datei enthält ein Programm oder eine Aktion.</translation>
    </message>
    <message>
        <source>The file holds attachments.</source>
        <translation>Die Datei enthält Anhänge.</translation>
    </message>
    <message>
        <source>The file is PDF {version}; its standard allows up to {most}.</source>
        <translation>Die Datei ist PDF {version}; ihre Norm erlaubt höchstens {most}.</translation>
    </message>
    <message>
        <source>The file is encrypted. Print shops refuse that.</source>
        <translation>Die Datei ist verschlüsselt. Druckereien lehnen das ab.</translation>
    </message>
    <message>
        <source>The file is {claims}; the print shop asks for {wanted}.</source>
        <translation>Die Datei ist {claims}; die Druckerei verlangt {wanted}.</translation>
    </message>
    <message>
        <source>The font ‘{font}’ is not in the file.</source>
        <translation>Die Schrift ›{font}‹ ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>The output intent is missing: nothing says for which press the file is made.</source>
        <translation>Die Ausgabebedingung fehlt: Nichts sagt, für welche Druckmaschine die Datei ist.</translation>
    </message>
    <message>
        <source>The output intent ‘{condition}’ has no colour profile in the file.</source>
        <translation>Zur Ausgabebedingung ›{condition}‹ fehlt das Farbprofil in der Datei.</translation>
    </message>
    <message>
        <source>The output intent ‘{condition}’ is not the profile of a press.</source>
        <translation>Die Ausgabebedingung ›{condition}‹ ist nicht das Profil einer Druckmaschine.</translation>
    </message>
    <message>
        <source>The page changes its tones (transfer function).</source>
        <translation>Die Seite verändert ihre Tonwerte (Transferfunktion).</translation>
    </message>
    <message>
        <source>The page does not say where it is cut (no TrimBox).</source>
        <translation>Auf der Seite fehlt, wo sie geschnitten wird (keine TrimBox).</translation>
    </message>
    <message>
        <source>The page has a TrimBox and an ArtBox; only one is allowed.</source>
        <translation>Die Seite hat TrimBox und ArtBox; nur eine ist erlaubt.</translation>
    </message>
    <message>
        <source>The page has no bleed.</source>
        <translation>Die Seite hat keinen Beschnitt.</translation>
    </message>
    <message>
        <source>The page has transparency, which is not allowed here.</source>
        <translation>Die Seite hat Transparenz, die hier nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>The page has {space} colours, and nothing says what they mean.</source>
        <translation>Die Seite hat Farben in {space}, und nichts sagt, was sie bedeuten.</translation>
    </message>
    <message>
        <source>The page holds PostScript or a picture from outside.</source>
        <translation>Die Seite enthält PostScript oder ein Bild von außerhalb.</translation>
    </message>
    <message>
        <source>The page holds a note or a link.</source>
        <translation>Die Seite enthält eine Notiz oder einen Link.</translation>
    </message>
    <message>
        <source>The page is {width} × {height} mm instead of {wanted_width} × {wanted_height} mm.</source>
        <translation>Die Seite misst {width} × {height} mm statt {wanted_width} × {wanted_height} mm.</translation>
    </message>
    <message>
        <source>The page measures in a unit of its own; many programs print it too small.</source>
        <translation>Die Seite misst in einer eigenen Einheit; viele Programme drucken sie zu klein.</translation>
    </message>
    <message>
        <source>The smallest words have {size} pt; the print shop asks for {wanted} pt.</source>
        <translation>Die kleinste Schrift hat {size} pt; die Druckerei verlangt {wanted} pt.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{pages} and {last}</source>
        <translation>{pages} und {last}</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>CMYK</source>
        <translation>CMYK</translation>
    </message>
    <message>
        <source>Colour bar</source>
        <translation>Farbkontrollstreifen</translation>
    </message>
    <message>
        <source>Crop marks</source>
        <translation>Schnittmarken</translation>
    </message>
    <message>
        <source>Large formats</source>
        <translation>Großformate</translation>
    </message>
    <message>
        <source>PDF/X-3, without transparency</source>
        <translation>PDF/X-3, ohne Transparenz</translation>
    </message>
    <message>
        <source>PDF/X-4</source>
        <translation>PDF/X-4</translation>
    </message>
    <message>
        <source>Posters up to A0</source>
        <translation>Plakate bis A0</translation>
    </message>
    <message>
        <source>Posters up to A2</source>
        <translation>Plakate bis A2</translation>
    </message>
    <message>
        <source>RGB with profiles</source>
        <translation>RGB mit Profilen</translation>
    </message>
    <message>
        <source>Registration marks</source>
        <translation>Passermarken</translation>
    </message>
    <message>
        <source>Without transparency (PDF/X-3)</source>
        <translation>Ohne Transparenz (PDF/X-3)</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Add one in the panel beside the list.</source>
        <translation>Fügen Sie im Bereich neben der Liste eines hinzu.</translation>
    </message>
    <message>
        <source>As the screen reports</source>
        <translation>Wie der Bildschirm meldet</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Check with a ruler</source>
        <translation>Mit Lineal prüfen</translation>
    </message>
    <message>
        <source>Choose the point that stays in every crop  (F)</source>
        <translation>Den Punkt wählen, der in jedem Ausschnitt bleibt  (F)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Click the point that every crop should keep. Arrow keys move it, Del removes it.</source>
        <translation>Klicken Sie auf den Punkt, der in jedem Ausschnitt bleiben soll. Pfeiltasten verschieben ihn, Entf entfernt ihn.</translation>
    </message>
    <message>
        <source>A little soft on {size}: {dpi} dpi; seen from {distance} m it needs {needed} dpi.</source>
        <translation>Auf {size} etwas weich: {dpi} dpi. Bei {distance} m Abstand sind {needed} dpi nötig.</translation>
    </message>
    <message>
        <source>Enter shows this picture from now on. B goes to the next one.</source>
        <translation>Die Eingabetaste zeigt ab jetzt dieses Bild. B geht zum nächsten.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>Good for {size}: {dpi} dpi, sharp from {distance} m away.</source>
        <translation>Gut für {size}: {dpi} dpi, scharf aus {distance} m Abstand.</translation>
    </message>
    <message>
        <source>Hold a ruler to the line: it should measure 10 cm. If it does not, drag its end.</source>
        <translation>Halten Sie ein Lineal an die Linie: Sie soll 10 cm messen. Wenn nicht, ziehen Sie an ihrem Ende.</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Line of 100 mm</source>
        <translation>Linie von 100 mm</translation>
    </message>
    <message>
        <source>Loading the original…</source>
        <translation>Original wird geladen …</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>No credit line yet</source>
        <translation>Noch kein Bildnachweis</translation>
    </message>
    <message>
        <source>One pixel of the photo on one of the screen  (1)</source>
        <translation>Ein Bildpunkt des Fotos auf einem des Bildschirms  (1)</translation>
    </message>
    <message>
        <source>Own width</source>
        <translation>Eigene Breite</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photo: {credit}</source>
        <translation>Foto: {credit}</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Voriges Foto</translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation>Gedruckt auf</translation>
    </message>
    <message>
        <source>Remove the focus</source>
        <translation>Fokus entfernen</translation>
    </message>
    <message>
        <source>Set focus</source>
        <translation>Fokus setzen</translation>
    </message>
    <message>
        <source>Set the focus</source>
        <translation>Fokus setzen</translation>
    </message>
    <message>
        <source>Show the photo as large as it would be on paper  (T)</source>
        <translation>Das Foto so groß zeigen, wie es auf Papier wäre  (T)</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Ganzes Foto zeigen</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>The arrow keys make it longer and shorter.</source>
        <translation>Die Pfeiltasten machen sie länger und kürzer.</translation>
    </message>
    <message>
        <source>The original cannot be shown. {reason}</source>
        <translation>Das Original lässt sich nicht zeigen. {reason}</translation>
    </message>
    <message>
        <source>The photo is too small for {size}: {dpi} dpi; seen from {distance} m it needs {needed}.</source>
        <translation>Das Foto ist zu klein für {size}: {dpi} dpi. Bei {distance} m Abstand sind {needed} nötig.</translation>
    </message>
    <message>
        <source>There is no photo yet.</source>
        <translation>Es gibt noch kein Foto.</translation>
    </message>
    <message>
        <source>This photo cannot be shown.</source>
        <translation>Dieses Foto lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Width of the photo</source>
        <translation>Breite des Fotos</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Zoom {percent}</source>
        <translation>Vergrößerung {percent}</translation>
    </message>
    <message>
        <source>{position} of {count}</source>
        <translation>{position} von {count}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} Pixel</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>A piece of the wall as large as it will hang, around the selected place or the first one: so you see how sharp photo and words are.</source>
        <translation>Ein Stück der Wand, so groß, wie es hängen wird, um das gewählte oder das erste Feld herum: So sehen Sie, wie scharf Foto und Schrift sind.</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>Before them a page with the plan and how to glue.</source>
        <translation>Davor kommt eine Seite mit dem Plan und der Anleitung zum Kleben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Draft, spares ink</source>
        <translation>Entwurf, spart Tinte</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Model 1:10</source>
        <translation>Modell 1:10</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF-Datei</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>Paper and margins…</source>
        <translation>Papier und Ränder …</translation>
    </message>
    <message>
        <source>Piece in true size</source>
        <translation>Stück in wahrer Größe</translation>
    </message>
    <message>
        <source>Preview of the pages</source>
        <translation>Vorschau der Seiten</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print wall</source>
        <translation>Wand drucken</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Sheets to glue together</source>
        <translation>Bogen zum Zusammenkleben</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>What comes out</source>
        <translation>Was gedruckt wird</translation>
    </message>
    <message>
        <source>Whole wall on one page</source>
        <translation>Ganze Wand auf einer Seite</translation>
    </message>
    <message>
        <source>{printer} · {paper} · the printer leaves {margin} mm white at the edge</source>
        <translation>{printer} · {paper} · am Rand bleiben {margin} mm weiß</translation>
    </message>
    <message>
        <source>{width} × {height} mm on the paper, 1:{scale}.</source>
        <translation>{width} × {height} mm auf dem Papier, 1:{scale}.</translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n nicht mehr da</numerusform>
            <numerusform>%n nicht mehr da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look different</source>
        <translation>
            <numerusform>%n sieht anders aus</numerusform>
            <numerusform>%n sehen anders aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n versetzt</numerusform>
            <numerusform>%n versetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>A portrait that is not in the library any more</source>
        <translation>Ein Porträt, das nicht mehr in der Bibliothek ist</translation>
    </message>
    <message>
        <source>Compare with the printed state</source>
        <translation>Mit Druckstand vergleichen</translation>
    </message>
    <message>
        <source>Everybody goes back to where they were printed; who is new takes what is left</source>
        <translation>Alle kommen dorthin zurück, wo sie gedruckt sind; wer neu ist, nimmt die übrigen Felder</translation>
    </message>
    <message>
        <source>Everything is as it was printed.</source>
        <translation>Alles ist so, wie es gedruckt wurde.</translation>
    </message>
    <message>
        <source>Not printed yet. As soon as the wall goes to a print shop, to a printer or on sheets, who stands where is remembered here.</source>
        <translation>Noch nicht gedruckt. Sobald die Wand an eine Druckerei, auf einen Drucker oder auf Bogen geht, wird hier festgehalten, wer wo steht.</translation>
    </message>
    <message>
        <source>Parts of a poster</source>
        <translation>Plakatteile</translation>
    </message>
    <message>
        <source>Place as printed</source>
        <translation>Stellen wie gedruckt</translation>
    </message>
    <message>
        <source>Print shop</source>
        <translation>Druckerei</translation>
    </message>
    <message>
        <source>Printed state</source>
        <translation>Druckstand</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Sheets to glue together</source>
        <translation>Bogen zum Kleben</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: gone</source>
        <translation>{name}: nicht mehr da</translation>
    </message>
    <message>
        <source>{name}: looks different</source>
        <translation>{name}: sieht anders aus</translation>
    </message>
    <message>
        <source>{name}: moved here from {row},{column}</source>
        <translation>{name}: hierher versetzt von {row},{column}</translation>
    </message>
    <message>
        <source>{name}: new</source>
        <translation>{name}: neu</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>All filters are in use</source>
        <translation>Alle Filter sind in Gebrauch</translation>
    </message>
    <message>
        <source>Apply to all {count} (Ctrl+Enter)</source>
        <translation>Für alle {count} übernehmen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Del takes the filter off</source>
        <translation>Entf nimmt den Filter weg</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: {title}</source>
        <translation>Filter: {title}</translation>
    </message>
    <message>
        <source>Nothing here fits the search and the filters.</source>
        <translation>Zu Suche und Filtern passt hier nichts.</translation>
    </message>
    <message>
        <source>Number: {text}</source>
        <translation>Anzahl: {text}</translation>
    </message>
    <message>
        <source>Search this list</source>
        <translation>Liste durchsuchen</translation>
    </message>
    <message>
        <source>Search {title}</source>
        <translation>{title} suchen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet</source>
        <translation>Hier gibt es noch nichts auszuwählen</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>from {number}</source>
        <translation>ab {number}</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>up to {number}</source>
        <translation>bis {number}</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} von {total}</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message numerus="yes">
        <source>%n decline(s)</source>
        <translation>
            <numerusform>%n Absage</numerusform>
            <numerusform>%n Absagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreed with the photographer: portrait format, room for text, backdrop</source>
        <translation>Mit der Fotografin oder dem Fotografen abgestimmt: Hochformat, Platz für Text, Hintergrund</translation>
    </message>
    <message>
        <source>Answer of {name}</source>
        <translation>Antwort von {name}</translation>
    </message>
    <message>
        <source>Checklist: {done} of {all}</source>
        <translation>Checkliste: {done} von {all}</translation>
    </message>
    <message>
        <source>Consent forms ready, for minors signed by all guardians</source>
        <translation>Einwilligungen liegen bereit, bei Minderjährigen von allen Sorgeberechtigten unterschrieben</translation>
    </message>
    <message>
        <source>Consent signed before the first photo</source>
        <translation>Einwilligung vor dem ersten Foto unterschrieben</translation>
    </message>
    <message>
        <source>Invitation with day, place and way sent</source>
        <translation>Einladung mit Tag, Ort und Anfahrt verschickt</translation>
    </message>
    <message>
        <source>Name, age, role and quote written down for everybody</source>
        <translation>Name, Alter, Rolle und Zitat von allen notiert</translation>
    </message>
    <message>
        <source>Photo session without a day</source>
        <translation>Fototermin ohne Datum</translation>
    </message>
    <message>
        <source>Photos received and imported</source>
        <translation>Fotos erhalten und importiert</translation>
    </message>
    <message>
        <source>Rights of use and credit line agreed in writing</source>
        <translation>Nutzungsrechte und Bildnachweis schriftlich vereinbart</translation>
    </message>
    <message>
        <source>Room, changing room and make-up arranged</source>
        <translation>Raum, Umkleide und Maske organisiert</translation>
    </message>
    <message>
        <source>Safety and health thought of: access, breaks, drinks</source>
        <translation>An Sicherheit und Gesundheit gedacht: Zugang, Pausen, Getränke</translation>
    </message>
    <message>
        <source>Thanks and photos sent to everybody</source>
        <translation>Dank und Fotos an alle verschickt</translation>
    </message>
    <message>
        <source>nobody invited yet</source>
        <translation>noch niemand eingeladen</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time} Uhr</translation>
    </message>
    <message>
        <source>{yes} of {all} come</source>
        <translation>{yes} von {all} zugesagt</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Look for faces, so that crops keep them in sight</source>
        <translation>Gesichter suchen, damit Ausschnitte sie zeigen</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Neue Versionen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n Teil</numerusform>
            <numerusform>%n Teile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s), as of {day}. The numbers are those of the following pages. Please tick for each portrait whether it may be shown like this.</source>
        <translation>
            <numerusform>%n Porträt, Stand {day}. Die Nummern sind die der folgenden Seiten. Bitte kreuzen Sie bei jedem Porträt an, ob es so gezeigt werden darf.</numerusform>
            <numerusform>%n Porträts, Stand {day}. Die Nummern sind die der folgenden Seiten. Bitte kreuzen Sie bei jedem Porträt an, ob es so gezeigt werden darf.</numerusform>
        </translation>
    </message>
    <message>
        <source>100 mm: check the printed size here</source>
        <translation>100 mm: Prüfen Sie hier die Druckgröße</translation>
    </message>
    <message>
        <source>A PDF in the size of the wall with pale photos and without a background: for looking at on an office printer.</source>
        <translation>Ein PDF in der Größe der Plakatwand mit blassen Fotos und ohne Hintergrund: zum Ansehen auf dem Bürodrucker.</translation>
    </message>
    <message>
        <source>A ZIP file with a web page: all portraits with name, role and credit, and with the alternative texts of their photos for those who cannot see them. No script, no cookies.</source>
        <translation>Eine ZIP-Datei mit einer Webseite: alle Porträts mit Name, Rolle und Bildnachweis, dazu die Alternativtexte ihrer Fotos für alle, die sie nicht sehen können. Ohne Skripte, ohne Cookies.</translation>
    </message>
    <message>
        <source>A4 pages with all portraits of the wall: number, photo, name, role and credit, and boxes to tick “approved” or “rejected”. The first page shows the wall with the numbers.</source>
        <translation>A4-Seiten mit allen Porträts der Plakatwand: Nummer, Foto, Name, Rolle und Bildnachweis, dazu Kästchen für „freigegeben“ und „abgelehnt“. Die erste Seite zeigt die Plakatwand mit den Nummern.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>Contact sheet for sign-off</source>
        <translation>Kontaktbogen zur Freigabe</translation>
    </message>
    <message>
        <source>Cut off the white margin of each sheet at the left and above, where another sheet follows. The glue edges at the right and below stay.</source>
        <translation>Schneiden Sie an jedem Bogen links und oben den weißen Rand ab, wo er an einen anderen anschließt. Die Klebekanten rechts und unten bleiben stehen.</translation>
    </message>
    <message>
        <source>Cut off the white margin of each sheet at the left and below, where another sheet follows. The glue edges at the right and above stay.</source>
        <translation>Schneiden Sie an jedem Bogen links und unten den weißen Rand ab, wo er an einen anderen anschließt. Die Klebekanten rechts und oben bleiben stehen.</translation>
    </message>
    <message>
        <source>Cut off the white margin of each sheet at the right and above, where another sheet follows. The glue edges at the left and below stay.</source>
        <translation>Schneiden Sie an jedem Bogen rechts und oben den weißen Rand ab, wo er an einen anderen anschließt. Die Klebekanten links und unten bleiben stehen.</translation>
    </message>
    <message>
        <source>Cut off the white margin of each sheet at the right and below, where another sheet follows. The glue edges at the left and above stay.</source>
        <translation>Schneiden Sie an jedem Bogen rechts und unten den weißen Rand ab, wo er an einen anderen anschließt. Die Klebekanten links und oben bleiben stehen.</translation>
    </message>
    <message>
        <source>Each part with overlap</source>
        <translation>Jeder Teil mit Überlappung</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Finish each row before you begin the next one.</source>
        <translation>Kleben Sie jede Reihe fertig, bevor Sie die nächste beginnen.</translation>
    </message>
    <message>
        <source>Glue each row from left to right: {next} comes onto the glue edge of {first}, up to the dashed line. The crosses show where its corners lie.</source>
        <translation>Kleben Sie jede Reihe von links nach rechts: {next} kommt auf die Klebekante von {first}, bis an die gestrichelte Linie. Die Kreuze zeigen, wo die Ecken liegen.</translation>
    </message>
    <message>
        <source>Glue each row from right to left: {next} comes onto the glue edge of {first}, up to the dashed line. The crosses show where its corners lie.</source>
        <translation>Kleben Sie jede Reihe von rechts nach links: {next} kommt auf die Klebekante von {first}, bis an die gestrichelte Linie. Die Kreuze zeigen, wo die Ecken liegen.</translation>
    </message>
    <message>
        <source>Glue edges</source>
        <translation>Klebekanten</translation>
    </message>
    <message numerus="yes">
        <source>Joints cut through %n caption(s): {names}.</source>
        <translation>
            <numerusform>Klebestellen gehen durch %n Bildtext: {names}.</numerusform>
            <numerusform>Klebestellen gehen durch %n Bildtexte: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joints cut through %n face(s): {names}.</source>
        <translation>
            <numerusform>Klebestellen gehen durch %n Gesicht: {names}.</numerusform>
            <numerusform>Klebestellen gehen durch %n Gesichter: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joints cut through %n logo(s) or QR code(s): {names}.</source>
        <translation>
            <numerusform>Klebestellen gehen durch %n Logo oder QR-Code: {names}.</numerusform>
            <numerusform>Klebestellen gehen durch %n Logos oder QR-Codes: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last, cut off the white margin around the whole poster.</source>
        <translation>Schneiden Sie zuletzt den weißen Rand um das ganze Plakat ab.</translation>
    </message>
    <message>
        <source>Let the picture meet exactly at the glue edges; do not stretch the wet paper.</source>
        <translation>Bringen Sie das Motiv an den Klebekanten genau zur Deckung; dehnen Sie das nasse Papier nicht.</translation>
    </message>
    <message>
        <source>Move the joints away</source>
        <translation>Klebestellen wegrücken</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>One A4 page shows a piece of the wall as large as it will hang: around the selected place, or the first one. So you see how sharp photo and words are.</source>
        <translation>Eine A4-Seite zeigt einen Ausschnitt der Plakatwand so groß, wie er hängen wird: um das ausgewählte Feld oder das erste. So sehen Sie, wie scharf Foto und Schrift sind.</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Part {number}: {text}</source>
        <translation>Teil {number}: {text}</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Photo credit</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>Photo credits.csv</source>
        <translation>Bildnachweis.csv</translation>
    </message>
    <message>
        <source>Photo: credit missing</source>
        <translation>Foto: Bildnachweis fehlt</translation>
    </message>
    <message>
        <source>Photo: {credit}</source>
        <translation>Foto: {credit}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Ort, Datum</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Post the parts in the order of their numbers, each onto the glue edges (red) of those that hang already.</source>
        <translation>Kleben Sie die Teile in der Reihenfolge ihrer Nummern, jeden auf die Klebekanten (rot) derer, die schon hängen.</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Plakat</translation>
    </message>
    <message>
        <source>Posting period</source>
        <translation>Dekade</translation>
    </message>
    <message>
        <source>Posting plan</source>
        <translation>Klebeplan</translation>
    </message>
    <message>
        <source>Print all pages at “actual size” (100 %), never “fit to page”. Then check with a ruler: the line at the bottom of this page is exactly 100 mm long.</source>
        <translation>Drucken Sie alle Seiten in „tatsächlicher Größe“ (100 %), nicht „an Seite anpassen“. Prüfen Sie dann mit dem Lineal: Die Linie unten auf dieser Seite ist genau 100 mm lang.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>The file that you name becomes the posting plan. The parts lie beside it, each with its number in the name, with overlap and the print shop’s bleed.</source>
        <translation>Die Datei, die Sie benennen, wird der Klebeplan. Die Teile liegen daneben, jeder mit seiner Nummer im Namen, mit Überlappung und dem Beschnitt der Druckerei.</translation>
    </message>
    <message>
        <source>The poster is in one piece.</source>
        <translation>Das Plakat ist aus einem Stück.</translation>
    </message>
    <message>
        <source>The wall on one A4 page, ten times smaller: from 30 cm it looks as the poster does from 3 m.</source>
        <translation>Die Plakatwand auf einer A4-Seite, zehnmal kleiner: Aus 30 cm wirkt sie wie das Plakat aus 3 m.</translation>
    </message>
    <message>
        <source>Then glue the rows together from bottom to top, each onto the glue edge of the one below.</source>
        <translation>Kleben Sie dann die Reihen von unten nach oben zusammen, jede auf die Klebekante der Reihe darunter.</translation>
    </message>
    <message>
        <source>Then glue the rows together from top to bottom, each onto the glue edge of the one above.</source>
        <translation>Kleben Sie dann die Reihen von oben nach unten zusammen, jede auf die Klebekante der Reihe darüber.</translation>
    </message>
    <message>
        <source>To keep the joints off, sheets overlap by {least} mm, not {asked} mm.</source>
        <translation>Damit die Klebestellen ausweichen können, überlappen die Bogen um {least} mm statt {asked} mm.</translation>
    </message>
    <message>
        <source>White edge of the printer</source>
        <translation>Weißer Rand des Druckers</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>left and bottom</source>
        <translation>links und unten</translation>
    </message>
    <message>
        <source>left and top</source>
        <translation>links und oben</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>right and bottom</source>
        <translation>rechts und unten</translation>
    </message>
    <message>
        <source>right and top</source>
        <translation>rechts und oben</translation>
    </message>
    <message>
        <source>{count} ({columns} wide, {rows} high)</source>
        <translation>{count} ({columns} nebeneinander, {rows} untereinander)</translation>
    </message>
    <message>
        <source>{name} part {number} of {count}</source>
        <translation>{name} Teil {number} von {count}</translation>
    </message>
    <message>
        <source>{sheet} · {wall}</source>
        <translation>{sheet} · {wall}</translation>
    </message>
    <message>
        <source>{sheet}: glue {next} here</source>
        <translation>{sheet}: hier {next} aufkleben</translation>
    </message>
    <message>
        <source>{wall}: model 1:{scale} of {width} × {height} mm</source>
        <translation>{wall}: Modell 1:{scale} von {width} × {height} mm</translation>
    </message>
    <message>
        <source>{wall}: true size, photos at {dpi} dpi. Print at 100 %.</source>
        <translation>{wall}: Originalgröße, Fotos mit {dpi} dpi. Mit 100 % drucken.</translation>
    </message>
    <message numerus="yes">
        <source>{width} × {height} mm on %n sheet(s) of {paper}, lying: {columns} × {rows}, overlap {overlap} mm</source>
        <translation>
            <numerusform>{width} × {height} mm auf %n Bogen {paper} quer: {columns} × {rows}, Überlappung {overlap} mm</numerusform>
            <numerusform>{width} × {height} mm auf %n Bogen {paper} quer: {columns} × {rows}, Überlappung {overlap} mm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{width} × {height} mm on %n sheet(s) of {paper}, standing: {columns} × {rows}, overlap {overlap} mm</source>
        <translation>
            <numerusform>{width} × {height} mm auf %n Bogen {paper} hochkant: {columns} × {rows}, Überlappung {overlap} mm</numerusform>
            <numerusform>{width} × {height} mm auf %n Bogen {paper} hochkant: {columns} × {rows}, Überlappung {overlap} mm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sort</name>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>By one field only</source>
        <translation>Nur nach einem Feld</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Order of entry</source>
        <translation>Importdatum</translation>
    </message>
    <message>
        <source>Sorted by: {fields}</source>
        <translation>Sortiert nach: {fields}</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>{title}, order {rank}, {way}</source>
        <translation>{title}, Rang {rank}, {way}</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Click: sort by it. Shift+click: sort what is equal by it.</source>
        <translation>Klick: danach sortieren. Umschalt+Klick: Gleiches danach sortieren.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down: move the column</source>
        <translation>Strg+Auf, Strg+Ab: Spalte verschieben</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>empty ({instead})</source>
        <translation>leer ({instead})</translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Portraits</source>
        <translation>Porträts</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>A template keeps page, layout, captions, colours and special places, but no portraits.</source>
        <translation>Eine Vorlage merkt sich Seite, Anordnung, Bildtexte, Farben und besondere Felder, aber keine Porträts.</translation>
    </message>
    <message>
        <source>A wall of ‘{name}’ was made.</source>
        <translation>Eine Wand aus ›{name}‹ wurde angelegt.</translation>
    </message>
    <message>
        <source>Bricks on 18/1, filled up with the claim</source>
        <translation>Ziegel auf 18/1, aufgefüllt mit dem Claim</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Four portraits for Instagram</source>
        <translation>Vier Porträts für Instagram</translation>
    </message>
    <message>
        <source>Make a wall of it</source>
        <translation>Wand anlegen</translation>
    </message>
    <message>
        <source>Mosaic with large places on A0</source>
        <translation>Mosaik mit großen Feldern auf A0</translation>
    </message>
    <message>
        <source>Nine portraits on A0</source>
        <translation>Neun Porträts auf A0</translation>
    </message>
    <message>
        <source>Photos edge to edge on A1</source>
        <translation>Fotos randlos auf A1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Templates of walls</source>
        <translation>Wandvorlagen</translation>
    </message>
    <message>
        <source>Vitrine: all within its frame</source>
        <translation>Vitrine: alles innerhalb des Rahmens</translation>
    </message>
    <message>
        <source>‘{name}’ is deleted. Bring it back</source>
        <translation>›{name}‹ ist gelöscht. Zurückholen</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>%n text(s) back to draft</source>
        <translation>
            <numerusform>ein Text wieder Entwurf</numerusform>
            <numerusform>%n Texte wieder Entwurf</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message numerus="yes">
        <source>%n photo(s), at least {least} dpi, {mean} dpi on average</source>
        <translation>
            <numerusform>Ein Foto, mindestens {least} dpi, im Mittel {mean} dpi</numerusform>
            <numerusform>%n Fotos, mindestens {least} dpi, im Mittel {mean} dpi</numerusform>
        </translation>
    </message>
    <message>
        <source>Bleed</source>
        <translation>Beschnitt</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Check by Litfass</source>
        <translation>Prüfung durch Litfass</translation>
    </message>
    <message>
        <source>Colours of the photos</source>
        <translation>Farben der Fotos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Schriften</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>Job ticket</source>
        <translation>Auftragszettel</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Most ink</source>
        <translation>Höchster Farbauftrag</translation>
    </message>
    <message>
        <source>Output intent</source>
        <translation>Ausgabebedingung</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Questions to</source>
        <translation>Rückfragen an</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Scale of the file</source>
        <translation>Maßstab der Datei</translation>
    </message>
    <message>
        <source>Trimmed size</source>
        <translation>Endformat</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Plakatwand</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{fonts} (embedded)</source>
        <translation>{fonts} (eingebettet)</translation>
    </message>
    <message>
        <source>{mm} mm on all sides</source>
        <translation>{mm} mm auf allen Seiten</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>noch etwa eine Stunde</numerusform>
            <numerusform>noch etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa eine Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>noch etwa eine Sekunde</numerusform>
            <numerusform>noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Doing again: {step}</source>
        <translation>Wiederholen: {step}</translation>
    </message>
    <message>
        <source>Undoing: {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: Fehler: %(message)s
</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>%(option)s ist nicht eindeutig; möglich sind: %(matches)s</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>%(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>mindestens eine Angabe wird erwartet</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>höchstens eine Angabe wird erwartet</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>eine Angabe wird erwartet</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>die Angabe „%s“ gehört nicht dazu</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>„%(value)s“ ist hier nicht möglich</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>„%(value)s“ gibt es nicht (möglich sind %(choices)s)</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>nicht zusammen mit %s möglich</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>Diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>Diese Angaben fehlen: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>Diese Angaben gibt es hier nicht: %s</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>Aufruf: </translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Change view</source>
        <translation>Ansicht ändern</translation>
    </message>
    <message>
        <source>Delete ‘{name}’</source>
        <translation>›{name}‹ löschen</translation>
    </message>
    <message>
        <source>Enter saves, Esc leaves it</source>
        <translation>Enter speichert, Esc bricht ab</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Geben Sie der Ansicht einen Namen.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Rename ‘{name}’…</source>
        <translation>›{name}‹ umbenennen …</translation>
    </message>
    <message>
        <source>Save as a new view…</source>
        <translation>Als neue Ansicht speichern …</translation>
    </message>
    <message>
        <source>Save changes in ‘{name}’</source>
        <translation>Änderungen in ›{name}‹ speichern</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>There is a view of that name already.</source>
        <translation>Eine Ansicht mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>View ‘{name}’ deleted</source>
        <translation>Ansicht ›{name}‹ gelöscht</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>Ansicht: {name}</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (geändert)</translation>
    </message>
</context>
<context>
    <name>Widgets</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more job(s) waiting</source>
        <translation>
            <numerusform>%n weiterer Vorgang wartet</numerusform>
            <numerusform>%n weitere Vorgänge warten</numerusform>
        </translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Campaign: {name}</source>
        <translation>Kampagne: {name}</translation>
    </message>
    <message>
        <source>Cancel and quit</source>
        <translation>Abbrechen und beenden</translation>
    </message>
    <message>
        <source>Cancel: {title}</source>
        <translation>Abbrechen: {title}</translation>
    </message>
    <message>
        <source>Change the campaign</source>
        <translation>Kampagne wechseln</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Wiederholt: {step}</translation>
    </message>
    <message>
        <source>Everything is done</source>
        <translation>Alles ist fertig</translation>
    </message>
    <message>
        <source>Find a campaign</source>
        <translation>Kampagne suchen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Fold the sidebar</source>
        <translation>Seitenleiste einklappen</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>If something goes wrong, the window stays open and says so.</source>
        <translation>Wenn etwas schiefgeht, bleibt das Fenster offen und sagt es Ihnen.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Keep working</source>
        <translation>Weiterarbeiten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts and help</source>
        <translation>Tastenkürzel und Hilfe</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Litfass is still working</source>
        <translation>Litfass arbeitet noch</translation>
    </message>
    <message>
        <source>Litfass quits as soon as this is done</source>
        <translation>Litfass wird beendet, sobald das fertig ist</translation>
    </message>
    <message>
        <source>Messages and running jobs</source>
        <translation>Meldungen und laufende Vorgänge</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Neue Kampagne</translation>
    </message>
    <message>
        <source>Not finished when Litfass ended: {title}</source>
        <translation>Beim Beenden nicht fertig geworden: {title}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>Show dark</source>
        <translation>Dunkel zeigen</translation>
    </message>
    <message>
        <source>Show light</source>
        <translation>Hell zeigen</translation>
    </message>
    <message>
        <source>Stopping: {title}</source>
        <translation>Wird beendet: {title}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Rückgängig: {step}</translation>
    </message>
    <message>
        <source>Unfold the sidebar</source>
        <translation>Seitenleiste ausklappen</translation>
    </message>
    <message>
        <source>Wait, then quit</source>
        <translation>Warten und dann beenden</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Was suchen Sie?</translation>
    </message>
    <message>
        <source>What you cancel has to be started again later. No half-written files are left behind.</source>
        <translation>Was Sie abbrechen, müssen Sie später neu beginnen. Halb geschriebene Dateien bleiben nicht zurück.</translation>
    </message>
    <message>
        <source>What you choose shows up here, and can be edited here.</source>
        <translation>Was Sie auswählen, erscheint hier und lässt sich hier bearbeiten.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Agencies</source>
        <translation>Agenturen</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agentur</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Verein</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Dienstlich</translation>
    </message>
    <message>
        <source>Belongs here</source>
        <translation>Gehört hierzu</translation>
    </message>
    <message>
        <source>Chamber</source>
        <translation>Kammer</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Consortium</source>
        <translation>Verbund</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Amt</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Ämter</translation>
    </message>
    <message>
        <source>Digits seem to be missing.</source>
        <translation>Es scheinen Ziffern zu fehlen.</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Head of</source>
        <translation>Leitet</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>In kind</source>
        <translation>Sachleistung</translation>
    </message>
    <message>
        <source>Is the head</source>
        <translation>Leitet dies</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Jury</source>
        <translation>Jury</translation>
    </message>
    <message>
        <source>Media partner</source>
        <translation>Medienpartner</translation>
    </message>
    <message>
        <source>Media partners</source>
        <translation>Medienpartner</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeinde</translation>
    </message>
    <message>
        <source>No contribution</source>
        <translation>Ohne Beitrag</translation>
    </message>
    <message>
        <source>No country has this code.</source>
        <translation>Diese Ländervorwahl gibt es nicht.</translation>
    </message>
    <message>
        <source>Nobody can have this number.</source>
        <translation>So eine Nummer gibt es nicht.</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>Fotografie</translation>
    </message>
    <message>
        <source>Photographers</source>
        <translation>Fotografie</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Presse</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Represents</source>
        <translation>Vertritt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Speaks for this contact</source>
        <translation>Vertritt diesen Kontakt</translation>
    </message>
    <message>
        <source>Sponsor</source>
        <translation>Sponsor</translation>
    </message>
    <message>
        <source>Sponsors</source>
        <translation>Sponsoren</translation>
    </message>
    <message>
        <source>Studio</source>
        <translation>Studio</translation>
    </message>
    <message>
        <source>Text checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Text draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Text released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>The area code is missing.</source>
        <translation>Die Vorwahl fehlt.</translation>
    </message>
    <message>
        <source>There is no digit in this number.</source>
        <translation>In dieser Nummer steht keine Ziffer.</translation>
    </message>
    <message>
        <source>There seem to be too many digits.</source>
        <translation>Das scheinen zu viele Ziffern zu sein.</translation>
    </message>
    <message>
        <source>These are several numbers; each has a line of its own.</source>
        <translation>Das sind mehrere Nummern; jede bekommt ihre eigene Zeile.</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>University</source>
        <translation>Hochschule</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Arbeitet bei</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Arbeitet hier</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>does not come</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>offen</translation>
    </message>
</context>
</TS>
