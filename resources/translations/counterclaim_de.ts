<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{action} {change}</source>
        <comment>Undo and what is undone, as in: Undo mark claim</comment>
        <translation>{action}: {change}</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>ohne Quelle</translation>
    </message>
    <message numerus="yes">
        <source>%n editions</source>
        <comment>%n edition</comment>
        <translation>
            <numerusform>%n Fassung</numerusform>
            <numerusform>%n Fassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Looking for copies</source>
        <translation>Kopien suchen</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} von {all}</translation>
    </message>
    <message>
        <source>Save the library as an archive</source>
        <translation>Bibliothek als Archiv sichern</translation>
    </message>
    <message>
        <source>The archive has no passphrase: whoever gets the file can read the whole library.</source>
        <translation>Das Archiv hat kein Kennwort: Wer die Datei bekommt, kann die ganze Sammlung lesen.</translation>
    </message>
    <message>
        <source>Save it without</source>
        <translation>Ohne sichern</translation>
    </message>
    <message>
        <source>Saving the archive</source>
        <translation>Archiv wird geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <comment>%n article</comment>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as {name}: {articles}, {size} MB.</source>
        <translation>Gesichert als {name}: {articles}, {size} MB.</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>Archiv öffnen</translation>
    </message>
    <message>
        <source>Folder in which the new library is made</source>
        <translation>Ordner, in dem die neue Bibliothek angelegt wird</translation>
    </message>
    <message>
        <source>Opening the archive</source>
        <translation>Archiv wird geöffnet</translation>
    </message>
    <message>
        <source>Merge an archive</source>
        <translation>Archiv zusammenführen</translation>
    </message>
    <message>
        <source>Looking into the archive</source>
        <translation>Das Archiv wird durchgesehen</translation>
    </message>
    <message>
        <source>Merging the archive</source>
        <translation>Archiv wird zusammengeführt</translation>
    </message>
    <message>
        <source>There was nothing to bring in; nothing was changed.</source>
        <translation>Es gab nichts hereinzuholen; nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n new articles</source>
        <comment>%n new article</comment>
        <translation>
            <numerusform>%n neuer Artikel</numerusform>
            <numerusform>%n neue Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged: {articles}. The library as it was before is kept as {name}.</source>
        <translation>Zusammengeführt: {articles}. Die Bibliothek, wie sie vorher war, liegt als {name} bereit.</translation>
    </message>
    <message>
        <source>Weighing the new articles</source>
        <translation>Die neuen Artikel werden abgewogen</translation>
    </message>
    <message>
        <source>Archives of libraries</source>
        <translation>Archive von Bibliotheken</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Clear the box above to see all articles.</source>
        <translation>Das Feld oben leeren, um alle Artikel zu sehen.</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window, or press {open}.</source>
        <translation>Dateien oder Ordner irgendwo auf das Fenster ziehen oder {open} drücken.</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
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
        <source>Verdict for all</source>
        <translation>Urteil für alle</translation>
    </message>
    <message>
        <source>Reason of the verdict for all</source>
        <translation>Begründung des Urteils für alle</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Set verdict</source>
        <translation>Urteil festlegen</translation>
    </message>
    <message>
        <source>Choose a verdict</source>
        <translation>Urteil wählen</translation>
    </message>
    <message>
        <source>Put a tag on all and press Enter</source>
        <translation>Allen ein Schlagwort geben, mit Eingabetaste</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Remove the claims chosen; undo brings them back</source>
        <translation>Die gewählten Behauptungen entfernen; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n claims chosen</source>
        <comment>%n claim chosen</comment>
        <translation>
            <numerusform>%n Behauptung gewählt</numerusform>
            <numerusform>%n Behauptungen gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n claims</source>
        <comment>Remove %n claim</comment>
        <translation>
            <numerusform>%n Behauptung entfernen</numerusform>
            <numerusform>%n Behauptungen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims removed.</source>
        <comment>%n claim removed.</comment>
        <translation>
            <numerusform>%n Behauptung entfernt.</numerusform>
            <numerusform>%n Behauptungen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>Kein Urteil</translation>
    </message>
    <message numerus="yes">
        <source>%n claims judged.</source>
        <comment>%n claim judged.</comment>
        <translation>
            <numerusform>%n Behauptung beurteilt.</numerusform>
            <numerusform>%n Behauptungen beurteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims tagged.</source>
        <comment>%n claim tagged.</comment>
        <translation>
            <numerusform>%n Behauptung verschlagwortet.</numerusform>
            <numerusform>%n Behauptungen verschlagwortet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims untagged.</source>
        <comment>%n claim untagged.</comment>
        <translation>
            <numerusform>Schlagwort von %n Behauptung entfernt.</numerusform>
            <numerusform>Schlagwort von %n Behauptungen entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims attached.</source>
        <comment>%n claim attached.</comment>
        <translation>
            <numerusform>%n Behauptung zugeordnet.</numerusform>
            <numerusform>%n Behauptungen zugeordnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims detached.</source>
        <comment>%n claim detached.</comment>
        <translation>
            <numerusform>Zuordnung von %n Behauptung gelöst.</numerusform>
            <numerusform>Zuordnung von %n Behauptungen gelöst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each change is made to all of them at once, and one undo takes it back.</source>
        <translation>Jede Änderung gilt für alle zugleich; ein „Rückgängig“ nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>ohne Urteil</translation>
    </message>
    <message numerus="yes">
        <source>%n appearances</source>
        <comment>%n appearance</comment>
        <translation>
            <numerusform>%n Fundstelle</numerusform>
            <numerusform>%n Fundstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>no claimant</source>
        <translation>ohne Urheber</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Filter claims</source>
        <translation>Behauptungen filtern</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Gesagt am</translation>
    </message>
    <message>
        <source>About (as of)</source>
        <translation>Bezugszeit (Stand)</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Erschienen am</translation>
    </message>
    <message>
        <source>The claim</source>
        <translation>Die Behauptung</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>What is claimed, in one sentence</source>
        <translation>Was behauptet wird, in einem Satz</translation>
    </message>
    <message>
        <source>Claimant</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Who claims it</source>
        <translation>Wer es behauptet</translation>
    </message>
    <message>
        <source>e.g. 20 May 2024, spring 2022</source>
        <translation>z. B. 20. Mai 2024, Frühjahr 2022</translation>
    </message>
    <message>
        <source>Reason of the verdict</source>
        <translation>Begründung des Urteils</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>For yourself and the desk</source>
        <translation>Für den eigenen Gebrauch und die Redaktion</translation>
    </message>
    <message>
        <source>Show the question</source>
        <translation>Frage zeigen</translation>
    </message>
    <message>
        <source>Said again elsewhere</source>
        <translation>Anderswo wiederholt</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>Noch kein Urteil</translation>
    </message>
    <message>
        <source>Appearances</source>
        <translation>Fundstellen</translation>
    </message>
    <message>
        <source>No passage yet. Select one in the reader and add it here.</source>
        <translation>Noch keine Textstelle. Im Artikel eine auswählen und hier hinzufügen.</translation>
    </message>
    <message>
        <source>Add selection</source>
        <translation>Auswahl hinzufügen</translation>
    </message>
    <message>
        <source>Add the words selected in the reader</source>
        <translation>Die im Artikel ausgewählten Wörter hinzufügen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Open the chosen appearance in the reader</source>
        <translation>Die gewählte Fundstelle im Artikel öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen appearance</source>
        <translation>Die gewählte Fundstelle entfernen</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Nothing for or against it yet.</source>
        <translation>Noch nichts dafür oder dagegen.</translation>
    </message>
    <message>
        <source>Add selection…</source>
        <translation>Auswahl hinzufügen…</translation>
    </message>
    <message>
        <source>Add link…</source>
        <translation>Webadresse…</translation>
    </message>
    <message>
        <source>Add the address of a page</source>
        <translation>Die Adresse einer Webseite hinzufügen</translation>
    </message>
    <message>
        <source>Open the chosen passage in the reader</source>
        <translation>Die gewählte Textstelle im Artikel öffnen</translation>
    </message>
    <message>
        <source>Remove the chosen evidence</source>
        <translation>Den gewählten Beleg entfernen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitangaben</translation>
    </message>
    <message>
        <source>“{words}” is no date. Write 2024, 2024-05, 20 May 2024 or spring 2022.</source>
        <translation>„{words}“ ist kein Datum. Möglich sind 2024, 2024-05, 20. Mai 2024 oder Frühjahr 2022.</translation>
    </message>
    <message>
        <source>{claim} again</source>
        <translation>{claim} noch einmal</translation>
    </message>
    <message>
        <source>≠ disputed</source>
        <translation>≠ strittig</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Make a claim of what is chosen</source>
        <translation>Das Gewählte als Behauptung erfassen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Never offer what is chosen again</source>
        <translation>Das Gewählte nie wieder vorschlagen</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>Make claims of all that is listed</source>
        <translation>Alles Aufgeführte als Behauptungen erfassen</translation>
    </message>
    <message>
        <source>Refuse all</source>
        <translation>Alle ablehnen</translation>
    </message>
    <message>
        <source>Never offer any of it again</source>
        <translation>Nichts davon je wieder vorschlagen</translation>
    </message>
    <message>
        <source>No passage of this claim stands in a dispute.</source>
        <translation>Keine Fundstelle dieser Behauptung steht in einem Streitfall.</translation>
    </message>
    <message>
        <source>Select the passage in the reader first.</source>
        <translation>Zuerst die Textstelle im Artikel auswählen.</translation>
    </message>
    <message>
        <source>Clear the box above and choose “All claims” to see all.</source>
        <translation>Das Feld oben leeren und „Alle Behauptungen“ wählen, um alle zu sehen.</translation>
    </message>
    <message>
        <source>No claim fits</source>
        <translation>Keine Behauptung passt</translation>
    </message>
    <message>
        <source>Select words in the reader, or go to a statement with {next_mark}, and press {mark}. Claimant and dates are filled in. {suggest} shows what the article offers as claims.</source>
        <translation>Wörter auswählen oder mit {next_mark} zu einer Aussage gehen und {mark} drücken. Urheber und Zeitangaben werden ausgefüllt. {suggest} zeigt, was der Artikel als Behauptung anbietet.</translation>
    </message>
    <message>
        <source>No claims yet</source>
        <translation>Noch keine Behauptungen</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Stands below</source>
        <translation>Steht unter</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>Schlagwort wählen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Name des Schlagworts</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>Ganz oben</translation>
    </message>
    <message>
        <source>Change “{tag}”</source>
        <translation>„{tag}“ ändern</translation>
    </message>
    <message>
        <source>Merge “{tag}” into</source>
        <translation>„{tag}“ zusammenführen mit</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Zusammenführen mit</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>The tag “{name}” is removed.</source>
        <translation>Das Schlagwort „{name}“ ist entfernt.</translation>
    </message>
    <message>
        <source>The tags of your claims stand here as a tree.</source>
        <translation>Die Schlagwörter der Behauptungen stehen hier als Baum.</translation>
    </message>
    <message>
        <source>Add a tag and press Enter</source>
        <translation>Schlagwort eingeben, dann Eingabetaste</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Take off the tag {tag}</source>
        <translation>Schlagwort {tag} entfernen</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Alle Behauptungen</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Ohne Schlagwort</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>spring {year}</source>
        <translation>Frühjahr {year}</translation>
    </message>
    <message>
        <source>summer {year}</source>
        <translation>Sommer {year}</translation>
    </message>
    <message>
        <source>autumn {year}</source>
        <translation>Herbst {year}</translation>
    </message>
    <message>
        <source>winter {year}</source>
        <translation>Winter {year}</translation>
    </message>
    <message>
        <source>first quarter of {year}</source>
        <translation>1. Quartal {year}</translation>
    </message>
    <message>
        <source>second quarter of {year}</source>
        <translation>2. Quartal {year}</translation>
    </message>
    <message>
        <source>third quarter of {year}</source>
        <translation>3. Quartal {year}</translation>
    </message>
    <message>
        <source>fourth quarter of {year}</source>
        <translation>4. Quartal {year}</translation>
    </message>
    <message>
        <source>first half of {year}</source>
        <translation>1. Halbjahr {year}</translation>
    </message>
    <message>
        <source>second half of {year}</source>
        <translation>2. Halbjahr {year}</translation>
    </message>
    <message>
        <source>{decade}s</source>
        <translation>{decade}er Jahre</translation>
    </message>
    <message>
        <source>{number}th century</source>
        <translation>{number}. Jahrhundert</translation>
    </message>
    <message>
        <source>{number}st century</source>
        <translation>{number}. Jahrhundert</translation>
    </message>
    <message>
        <source>{number}nd century</source>
        <translation>{number}. Jahrhundert</translation>
    </message>
    <message>
        <source>{number}rd century</source>
        <translation>{number}. Jahrhundert</translation>
    </message>
    <message>
        <source>Raise dispute</source>
        <translation>Als strittig melden</translation>
    </message>
    <message>
        <source>Why this is disputed, in a sentence</source>
        <translation>Warum das strittig ist, in einem Satz</translation>
    </message>
    <message>
        <source>Raise</source>
        <comment>a dispute</comment>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Another passage…</source>
        <translation>Weitere Textstelle…</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Artikel einfügen</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Title on the first line, then the text</source>
        <translation>In der ersten Zeile der Titel, dann der Text</translation>
    </message>
    <message>
        <source>As the page it was copied from, with its headings and links</source>
        <translation>Als die Seite, von der kopiert wurde, mit Überschriften und Links</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Source and date are taken from the text where it has them.</source>
        <translation>Quelle und Datum werden dem Text entnommen, wo er sie nennt.</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <comment>%n word</comment>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown: one text file for notes and wikis</source>
        <translation>Markdown: eine Textdatei für Notizen und Wikis</translation>
    </message>
    <message>
        <source>Annotated articles: the texts with their disputes and claims marked</source>
        <translation>Kommentierte Artikel: die Texte mit markierten Streitfällen und Behauptungen</translation>
    </message>
    <message>
        <source>Claim binder: every claim with its sources, open points first</source>
        <translation>Behauptungsmappe: jede Behauptung mit Quellen, offene Punkte zuerst</translation>
    </message>
    <message>
        <source>Question dossier: who answers what, with the chart</source>
        <translation>Dossier zu einer Frage: wer was antwortet, mit Diagramm</translation>
    </message>
    <message>
        <source>Search result: every hit in its context</source>
        <translation>Suchergebnis: jeder Treffer in seinem Zusammenhang</translation>
    </message>
    <message>
        <source>One HTML file: opens in any browser, offline, with filters</source>
        <translation>Eine HTML-Datei: für jeden Browser, ohne Netz, mit Filtern</translation>
    </message>
    <message>
        <source>PDF: pages to send and to print</source>
        <translation>PDF: Seiten zum Verschicken und Drucken</translation>
    </message>
    <message>
        <source>Word (DOCX): to work on, with comments at the marks</source>
        <translation>Word (DOCX): zum Weiterarbeiten, mit Kommentaren an den Markierungen</translation>
    </message>
    <message>
        <source>Excel (XLSX): flat tables in one workbook</source>
        <translation>Excel (XLSX): einfache Tabellen in einer Mappe</translation>
    </message>
    <message>
        <source>Tables (CSV): a folder with a file for each table</source>
        <translation>Tabellen (CSV): ein Ordner mit einer Datei je Tabelle</translation>
    </message>
    <message>
        <source>JSON: everything, for other programs</source>
        <translation>JSON: alles, für andere Programme</translation>
    </message>
    <message>
        <source>ClaimReview (JSON-LD): the verdicts, for search engines</source>
        <translation>ClaimReview (JSON-LD): die Urteile, für Suchmaschinen</translation>
    </message>
    <message>
        <source>Web Annotation (JSON-LD): the marked passages</source>
        <translation>Web Annotation (JSON-LD): die markierten Textstellen</translation>
    </message>
    <message>
        <source>Codebook (REFI-QDA): the tree of tags</source>
        <translation>Codebuch (REFI-QDA): der Baum der Schlagwörter</translation>
    </message>
    <message>
        <source>annotated articles</source>
        <translation>kommentierte Artikel</translation>
    </message>
    <message>
        <source>claim binder</source>
        <translation>Behauptungsmappe</translation>
    </message>
    <message>
        <source>question dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>search result</source>
        <translation>Suchergebnis</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>This article: {title}</source>
        <translation>Dieser Artikel: {title}</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>Die ganze Sammlung</translation>
    </message>
    <message>
        <source>Question of the dossier</source>
        <translation>Frage des Dossiers</translation>
    </message>
    <message>
        <source>What is searched for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>What is searched for, as in the search</source>
        <translation>Wonach gesucht wird, wie in der Suche</translation>
    </message>
    <message>
        <source>Form of the report</source>
        <translation>Format des Berichts</translation>
    </message>
    <message>
        <source>Where the report goes</source>
        <translation>Wohin der Bericht kommt</translation>
    </message>
    <message>
        <source>What</source>
        <comment>is reported</comment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>which articles</comment>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>As</source>
        <comment>in which form</comment>
        <translation>Format</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>the report goes</comment>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>Ordner für die Tabellen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Verdict scale</source>
        <translation>Urteilsskala</translation>
    </message>
    <message>
        <source>not on the scale</source>
        <translation>nicht auf der Skala</translation>
    </message>
    <message>
        <source>A verdict needs a name; its value is a whole number or nothing.</source>
        <translation>Ein Urteil braucht einen Namen; sein Wert ist eine ganze Zahl oder bleibt leer.</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Name of the verdict</source>
        <translation>Name des Urteils</translation>
    </message>
    <message>
        <source>Appearances of claims</source>
        <translation>Fundstellen von Behauptungen</translation>
    </message>
    <message>
        <source>Decisions on names</source>
        <translation>Entscheidungen zu Namen</translation>
    </message>
    <message>
        <source>Questions of your own</source>
        <translation>Eigene Fragen</translation>
    </message>
    <message>
        <source>Verdicts of the scale</source>
        <translation>Urteile der Skala</translation>
    </message>
    <message>
        <source>Records of imports</source>
        <translation>Einträge zu Importen</translation>
    </message>
    <message>
        <source>Facts and templates</source>
        <translation>Fakten und Vorlagen</translation>
    </message>
    <message>
        <source>Note on a claim</source>
        <translation>Notiz zu einer Behauptung</translation>
    </message>
    <message>
        <source>Date of a claim</source>
        <translation>Datum einer Behauptung</translation>
    </message>
    <message>
        <source>Question of a claim</source>
        <translation>Frage einer Behauptung</translation>
    </message>
    <message>
        <source>Decision on a dispute</source>
        <translation>Entscheidung zu einem Streitfall</translation>
    </message>
    <message>
        <source>Note on a dispute</source>
        <translation>Notiz zu einem Streitfall</translation>
    </message>
    <message>
        <source>Description of a tag</source>
        <translation>Beschreibung eines Schlagworts</translation>
    </message>
    <message>
        <source>Place of a tag</source>
        <translation>Platz eines Schlagworts</translation>
    </message>
    <message>
        <source>Value of a verdict</source>
        <translation>Wert eines Urteils</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Words of a question</source>
        <translation>Wörter einer Frage</translation>
    </message>
    <message>
        <source>Differing</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Es gilt</translation>
    </message>
    <message>
        <source>Where the libraries differ</source>
        <translation>Worin die Bibliotheken abweichen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>Im Archiv</translation>
    </message>
    <message>
        <source>the archive’s</source>
        <comment>whose word</comment>
        <translation>das Archiv</translation>
    </message>
    <message>
        <source>ours</source>
        <comment>whose word</comment>
        <translation>unseres</translation>
    </message>
    <message>
        <source>All that is in this archive is here already.</source>
        <translation>Alles aus diesem Archiv ist schon hier.</translation>
    </message>
    <message>
        <source>A backup is made before. Undo does not take a merge back; bringing that backup back does.</source>
        <translation>Vorher wird eine Sicherung angelegt. „Rückgängig“ nimmt das Zusammenführen nicht zurück; das Zurückholen dieser Sicherung schon.</translation>
    </message>
    <message numerus="yes">
        <source>The libraries differ on %n things</source>
        <comment>The libraries differ on %n thing</comment>
        <translation>
            <numerusform>In %n Punkt weichen die Bibliotheken voneinander ab</numerusform>
            <numerusform>In %n Punkten weichen die Bibliotheken voneinander ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Our own word stays unless you choose otherwise: Space turns the chosen line.</source>
        <translation>Es gilt, was hier steht, solange Sie nichts anderes wählen: Die Leertaste wendet die gewählte Zeile.</translation>
    </message>
    <message>
        <source>Keep &amp;ours in all</source>
        <translation>Überall &amp;unseres behalten</translation>
    </message>
    <message>
        <source>Take the &amp;archive’s in all</source>
        <translation>Überall das &amp;Archiv gelten lassen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>New here</source>
        <translation>Neu hier</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Completed here</source>
        <translation>Hier ergänzt</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>Was importiert wird</translation>
    </message>
    <message>
        <source>Value of the verdict</source>
        <translation>Wert des Urteils</translation>
    </message>
    <message>
        <source>Value, higher is truer</source>
        <translation>Wert, höher ist wahrer</translation>
    </message>
    <message>
        <source>A value gives a verdict its place from false to true; leave it out for verdicts beside the scale, such as satire.</source>
        <translation>Der Wert gibt einem Urteil seinen Platz zwischen falsch und wahr; ohne Wert steht es neben der Skala, etwa Satire.</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Counterclaim is free software under the Apache License 2.0.

It uses, each under its own licence:

Qt 6 and PySide6: GNU Lesser General Public License, version 3. They are loaded as separate libraries that you may replace by your own build. Source: https://download.qt.io
SQLAlchemy: MIT.  Alembic: MIT.  SQLite: public domain.  sqlcipher3: zlib.  SQLCipher: BSD.  OpenSSL: Apache 2.0.
Whoosh: BSD (two clauses).  spaCy and its English model en_core_web_sm: MIT.
Trafilatura: Apache 2.0.  JustHTML: MIT.  lxml: BSD.  charset-normalizer: MIT.
PDFium and pypdfium2: BSD, Apache 2.0.  XlsxWriter: BSD.  NumPy: BSD.  psutil: BSD.
Pint: BSD.  Jinja: BSD.  Rich: MIT.  appdirs: MIT.  filelock: Unlicense.
Python: Python Software Foundation License.</source>
        <translation>Counterclaim ist freie Software unter der Apache-Lizenz 2.0.

Es verwendet, jeweils unter eigener Lizenz:

Qt 6 und PySide6: GNU Lesser General Public License, Version 3. Sie werden als eigene Bibliotheken geladen und lassen sich durch selbst gebaute ersetzen. Quelltext: https://download.qt.io
SQLAlchemy: MIT.  Alembic: MIT.  SQLite: gemeinfrei.  sqlcipher3: zlib.  SQLCipher: BSD.  OpenSSL: Apache 2.0.
Whoosh: BSD (zwei Klauseln).  spaCy und sein englisches Modell en_core_web_sm: MIT.
Trafilatura: Apache 2.0.  JustHTML: MIT.  lxml: BSD.  charset-normalizer: MIT.
PDFium and pypdfium2: BSD, Apache 2.0.  XlsxWriter: BSD.  NumPy: BSD.  psutil: BSD.
Pint: BSD.  Jinja: BSD.  Rich: MIT.  appdirs: MIT.  filelock: Unlicense.
Python: Python-Software-Foundation-Lizenz.</translation>
    </message>
    <message>
        <source>About Counterclaim</source>
        <translation>Über Counterclaim</translation>
    </message>
    <message>
        <source>Who said what, when, where, and who says otherwise.</source>
        <translation>Wer was gesagt hat, wann und wo, und wer widerspricht.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Library: {folder}</source>
        <translation>Sammlung: {folder}</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>Keine Sammlung ist geöffnet.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es bewirkt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Counterclaim met an error it did not foresee</source>
        <translation>Counterclaim ist auf einen unvorhergesehenen Fehler gestoßen</translation>
    </message>
    <message>
        <source>What you had entered is kept. The lines below help to mend it; nothing is sent anywhere unless you send it. They also stand in {file}.</source>
        <translation>Alle Eingaben sind erhalten. Die Zeilen unten helfen, den Fehler zu beheben; nichts davon wird von selbst verschickt. Sie stehen auch in {file}.</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>Fehlerbericht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>The passages do conflict</source>
        <translation>Die Textstellen widersprechen sich</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>It is no conflict; say why</source>
        <translation>Es ist kein Widerspruch; mit Begründung</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Look at it later</source>
        <translation>Später ansehen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Take back what was decided</source>
        <translation>Die Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Open the first passage in the reader</source>
        <translation>Die erste Textstelle im Artikel öffnen</translation>
    </message>
    <message>
        <source>Who else takes which position on the question of the dispute</source>
        <translation>Wer sonst welche Position zur Frage des Streitfalls vertritt</translation>
    </message>
    <message>
        <source>Why is this flagged?</source>
        <translation>Warum ist das strittig?</translation>
    </message>
    <message>
        <source>The dispute</source>
        <translation>Der Streitfall</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>The sum</source>
        <translation>Die Rechnung</translation>
    </message>
    <message>
        <source>Kind of dispute</source>
        <translation>Art des Streitfalls</translation>
    </message>
    <message>
        <source>Source of a passage</source>
        <translation>Quelle einer Textstelle</translation>
    </message>
    <message>
        <source>Holder of a passage</source>
        <translation>Urheber einer Textstelle</translation>
    </message>
    <message>
        <source>Clear what is chosen at the left.</source>
        <translation>Die Auswahl links aufheben.</translation>
    </message>
    <message>
        <source>Bring in articles; what conflicts in them is listed here.</source>
        <translation>Artikel importieren; was sich darin widerspricht, steht dann hier.</translation>
    </message>
    <message>
        <source>No disputes yet</source>
        <translation>Noch keine Streitfälle</translation>
    </message>
    <message>
        <source>All disputes have been looked at</source>
        <translation>Alle Streitfälle sind durchgesehen</translation>
    </message>
    <message>
        <source>The other lists keep them.</source>
        <translation>Sie stehen in den anderen Listen.</translation>
    </message>
    <message>
        <source>None here</source>
        <translation>Hier keine</translation>
    </message>
    <message>
        <source>Choose another list at the left.</source>
        <translation>Links eine andere Liste wählen.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>All holders</source>
        <translation>Alle Urheber</translation>
    </message>
    <message>
        <source>Filter by words, holder or title</source>
        <translation>Nach Wörtern, Urheber oder Titel filtern</translation>
    </message>
    <message>
        <source>Filter disputes by words</source>
        <translation>Streitfälle nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Streitfälle</translation>
    </message>
    <message>
        <source>Dismiss because</source>
        <translation>Verwerfen, weil</translation>
    </message>
    <message>
        <source>Passage held by {holder}</source>
        <translation>Textstelle von {holder}</translation>
    </message>
    <message>
        <source>Passage held by the outlet</source>
        <translation>Textstelle des Mediums selbst</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>the outlet</source>
        <translation>das Medium</translation>
    </message>
    <message>
        <source>Open this passage in the reader</source>
        <translation>Diese Textstelle im Artikel öffnen</translation>
    </message>
    <message>
        <source>Read this passage: {title}</source>
        <translation>Diese Textstelle lesen: {title}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>different time</source>
        <translation>andere Zeit</translation>
    </message>
    <message>
        <source>different scope</source>
        <translation>anderer Umfang</translation>
    </message>
    <message>
        <source>only reported</source>
        <translation>nur wiedergegeben</translation>
    </message>
    <message>
        <source>misread</source>
        <translation>falsch erkannt</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderer Grund</translation>
    </message>
    <message>
        <source>Somebody of the newsroom flagged these passages; no rule of the program did.</source>
        <translation>Jemand aus der Redaktion hat diese Textstellen gemeldet, keine Regel des Programms.</translation>
    </message>
    <message>
        <source>The article’s own words put this in doubt; the program only points at them.</source>
        <translation>Die Worte des Artikels selbst ziehen dies in Zweifel; das Programm weist nur darauf hin.</translation>
    </message>
    <message>
        <source>Their holders give opposite answers to one question.</source>
        <translation>Ihre Urheber geben gegensätzliche Antworten auf dieselbe Frage.</translation>
    </message>
    <message>
        <source>Their holders give opposite answers to the question “{question}”.</source>
        <translation>Ihre Urheber geben gegensätzliche Antworten auf die Frage „{question}“.</translation>
    </message>
    <message>
        <source>By their words the two passages can hardly both be true; nobody asked about it.</source>
        <translation>Ihrem Wortlaut nach können die beiden Stellen kaum beide wahr sein; danach gefragt hat niemand.</translation>
    </message>
    <message>
        <source>Both passages put a number on the same thing, and both numbers cannot hold.</source>
        <translation>Beide Textstellen nennen eine Zahl für dasselbe, und beide Zahlen können nicht stimmen.</translation>
    </message>
    <message>
        <source>The numbers of the passage cannot all hold; the sum below shows it step by step.</source>
        <translation>Die Zahlen der Textstelle können nicht alle stimmen; die Rechnung unten zeigt es Schritt für Schritt.</translation>
    </message>
    <message>
        <source>The numbers of the passage cannot all hold.</source>
        <translation>Die Zahlen der Textstelle können nicht alle stimmen.</translation>
    </message>
    <message>
        <source>What decided: {words}.</source>
        <translation>Ausschlaggebend: {words}.</translation>
    </message>
    <message numerus="yes">
        <source>What decided: {words} and %n more.</source>
        <comment>What decided: {words} and %n more.</comment>
        <translation>
            <numerusform>Ausschlaggebend: {words} und %n weiteres.</numerusform>
            <numerusform>Ausschlaggebend: {words} und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring in articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Bring in a folder</source>
        <translation>Ordner importieren</translation>
    </message>
    <message>
        <source>none is open</source>
        <comment>article</comment>
        <translation>keiner ist geöffnet</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Written: {names}.</source>
        <translation>Geschrieben: {names}.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Sammlung öffnen</translation>
    </message>
    <message>
        <source>This article was pasted; there is no file.</source>
        <translation>Dieser Artikel wurde eingefügt; es gibt keine Datei.</translation>
    </message>
    <message>
        <source>Save a copy without the passphrase</source>
        <translation>Eine Kopie ohne Kennwort sichern</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>Die Datei wird gesichert</translation>
    </message>
    <message>
        <source>Saved as {name}, without the passphrase.</source>
        <translation>Als {name} gesichert, ohne Kennwort.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Backed up as {name}.</source>
        <translation>Gesichert als {name}.</translation>
    </message>
    <message>
        <source>Checking the library</source>
        <translation>Sammlung prüfen</translation>
    </message>
    <message>
        <source>The library is as it should be.</source>
        <translation>Die Sammlung ist, wie sie sein soll.</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Rebuilding the search index</source>
        <translation>Suchindex neu aufbauen</translation>
    </message>
    <message>
        <source>The search index was made anew.</source>
        <translation>Der Suchindex ist neu aufgebaut.</translation>
    </message>
    <message>
        <source>Reading the article anew</source>
        <translation>Artikel neu auswerten</translation>
    </message>
    <message>
        <source>The article was read anew.</source>
        <translation>Der Artikel ist neu ausgewertet.</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Last brought in first</source>
        <translation>Zuletzt importierte zuerst</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Most disputed first</source>
        <translation>Strittigste zuerst</translation>
    </message>
    <message>
        <source>Filter by title, source or date</source>
        <translation>Nach Titel, Quelle oder Datum filtern</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Order of the articles</source>
        <translation>Reihenfolge der Artikel</translation>
    </message>
    <message>
        <source>Click a marked passage or press {next_mark} to go from mark to mark. Select words and press {mark} to track a claim.</source>
        <translation>Eine markierte Textstelle anklicken oder mit {next_mark} von Markierung zu Markierung gehen. Wörter auswählen und {mark} drücken, um eine Behauptung zu erfassen.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>Die Sammlung wird geöffnet…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Import records</source>
        <translation>Importprotokoll</translation>
    </message>
    <message>
        <source>What happened to the files</source>
        <translation>Was mit den Dateien geschah</translation>
    </message>
    <message>
        <source>Open the article of the chosen row</source>
        <translation>Den Artikel der gewählten Zeile öffnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Read the chosen files once more</source>
        <translation>Die gewählten Dateien noch einmal lesen</translation>
    </message>
    <message>
        <source>Try all refused again</source>
        <translation>Alle abgelehnten noch einmal</translation>
    </message>
    <message>
        <source>Read every file once more that did not come in</source>
        <translation>Jede Datei noch einmal lesen, die nicht importiert wurde</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Look at each of them before it comes in</source>
        <translation>Jede ansehen, bevor sie importiert wird</translation>
    </message>
    <message>
        <source>Bring in as proposed</source>
        <translation>Wie vorgeschlagen importieren</translation>
    </message>
    <message>
        <source>Bring all of them in without a look</source>
        <translation>Alle ohne Durchsicht importieren</translation>
    </message>
    <message>
        <source>All files ({number})</source>
        <translation>Alle Dateien ({number})</translation>
    </message>
    <message>
        <source>Filter by name or account</source>
        <translation>Nach Name oder Bericht filtern</translation>
    </message>
    <message>
        <source>Filter files by words</source>
        <translation>Dateien nach Wörtern filtern</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <comment>%n table</comment>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collections</source>
        <comment>%n collection</comment>
        <translation>
            <numerusform>%n Sammlung</numerusform>
            <numerusform>%n Sammlungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{tables} and {collections} need a look before they come in.</source>
        <translation>{tables} und {collections} sollten durchgesehen werden, bevor sie importiert werden.</translation>
    </message>
    <message>
        <source>{tables} need a look before they come in.</source>
        <translation>{tables} sollten durchgesehen werden, bevor sie importiert werden.</translation>
    </message>
    <message>
        <source>1 table needs a look before it comes in.</source>
        <translation>1 Tabelle sollte durchgesehen werden, bevor sie importiert wird.</translation>
    </message>
    <message>
        <source>{collections} need a look before they come in.</source>
        <translation>{collections} sollten durchgesehen werden, bevor sie importiert werden.</translation>
    </message>
    <message>
        <source>1 collection needs a look before it comes in.</source>
        <translation>1 Sammlung sollte durchgesehen werden, bevor sie importiert wird.</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Artikel öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <comment>%n file</comment>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been brought in yet</source>
        <translation>Noch nichts importiert</translation>
    </message>
    <message>
        <source>None of the refused files is there any more.</source>
        <translation>Keine der abgelehnten Dateien ist noch da.</translation>
    </message>
    <message>
        <source>No file fits the filter</source>
        <translation>Keine Datei passt zum Filter</translation>
    </message>
    <message>
        <source>Clear the words, or ask for all files.</source>
        <translation>Leeren Sie die Wörter oder wählen Sie alle Dateien.</translation>
    </message>
    <message>
        <source>Drop files or folders on the window, or press {open}. Each file gets a line here.</source>
        <translation>Dateien oder Ordner auf das Fenster ziehen oder {open} drücken. Jede Datei bekommt hier eine Zeile.</translation>
    </message>
    <message>
        <source>Other numbers for this</source>
        <translation>Andere Zahlen dazu</translation>
    </message>
    <message>
        <source>≠  disputed</source>
        <translation>≠  strittig</translation>
    </message>
    <message>
        <source>→  changed</source>
        <translation>→  geändert</translation>
    </message>
    <message>
        <source>⊂  other scope</source>
        <translation>⊂  anderer Umfang</translation>
    </message>
    <message>
        <source>=  agrees</source>
        <translation>=  stimmt überein</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>None in the library.</source>
        <translation>Keine in der Sammlung.</translation>
    </message>
    <message>
        <source>Show all {number}</source>
        <translation>Alle {number} zeigen</translation>
    </message>
    <message>
        <source>They could not be looked up; read the article anew ({analyse}).</source>
        <translation>Sie ließen sich nicht ermitteln; den Artikel neu auswerten ({analyse}).</translation>
    </message>
    <message>
        <source>Open the other passage in the reader</source>
        <translation>Die andere Textstelle im Artikel öffnen</translation>
    </message>
    <message>
        <source>Read the other passage: {title}</source>
        <translation>Die andere Textstelle lesen: {title}</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Einzelheiten</translation>
    </message>
    <message numerus="yes">
        <source>%n marks here; {mark_here} goes to the next.</source>
        <comment>%n mark here</comment>
        <translation>
            <numerusform>%n Markierung hier; {mark_here} geht zur nächsten.</numerusform>
            <numerusform>%n Markierungen hier; {mark_here} geht zur nächsten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show both sides</source>
        <translation>Beide Seiten zeigen</translation>
    </message>
    <message>
        <source>{claim}  Claim</source>
        <translation>{claim}  Behauptung</translation>
    </message>
    <message>
        <source>Open the claim</source>
        <translation>Behauptung öffnen</translation>
    </message>
    <message>
        <source>“  Statement</source>
        <translation>“  Aussage</translation>
    </message>
    <message>
        <source>Track as a claim</source>
        <translation>Als Behauptung erfassen</translation>
    </message>
    <message>
        <source>The outlet states it as so</source>
        <translation>Das Medium stellt es als Tatsache dar</translation>
    </message>
    <message>
        <source>The outlet reports it</source>
        <translation>Das Medium gibt es wieder</translation>
    </message>
    <message>
        <source>The outlet doubts it</source>
        <translation>Das Medium zweifelt es an</translation>
    </message>
    <message>
        <source>The outlet says it is not so</source>
        <translation>Das Medium bestreitet es</translation>
    </message>
    <message>
        <source>direct quotation</source>
        <translation>wörtliches Zitat</translation>
    </message>
    <message>
        <source>indirect quotation</source>
        <translation>indirekte Rede</translation>
    </message>
    <message>
        <source>partly quoted</source>
        <translation>teils wörtlich</translation>
    </message>
    <message>
        <source>in the outlet&apos;s own voice</source>
        <translation>in eigenen Worten des Mediums</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>the outlet itself</source>
        <translation>das Medium selbst</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Vermittelt von</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Signalwort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>a belief or intention</source>
        <translation>eine Ansicht oder Absicht</translation>
    </message>
    <message>
        <source>Hearsay</source>
        <translation>Hörensagen</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Bezugszeit</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Worth checking</source>
        <translation>Prüfwürdig</translation>
    </message>
    <message>
        <source>{share} of 100</source>
        <translation>{share} von 100</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Schmal</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Angenehm</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breit</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>So breit wie das Fenster</translation>
    </message>
    <message>
        <source>Drop the files here to bring them in</source>
        <translation>Dateien hier ablegen, um sie zu importieren</translation>
    </message>
    <message>
        <source>Select the words that show it in the article first.</source>
        <translation>Zuerst im Artikel die Wörter auswählen, die es zeigen.</translation>
    </message>
    <message>
        <source>Select the disputed words in the article first.</source>
        <translation>Zuerst im Artikel die strittigen Wörter auswählen.</translation>
    </message>
    <message>
        <source>Dispute raised.</source>
        <translation>Als strittig gemeldet.</translation>
    </message>
    <message>
        <source>“{words}” ({source})</source>
        <translation>„{words}“ ({source})</translation>
    </message>
    <message>
        <source>Quotation copied.</source>
        <translation>Zitat kopiert.</translation>
    </message>
    <message>
        <source>Select the words of the claim, or go to a statement with {next_mark}.</source>
        <translation>Die Wörter der Behauptung auswählen oder mit {next_mark} zu einer Aussage gehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions</source>
        <comment>%n suggestion</comment>
        <translation>
            <numerusform>%n Vorschlag</numerusform>
            <numerusform>%n Vorschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as {claim}.</source>
        <translation>Erfasst als {claim}.</translation>
    </message>
    <message>
        <source>Added to {claim}.</source>
        <translation>Zu {claim} hinzugefügt.</translation>
    </message>
    <message>
        <source>Evidence added to {claim}.</source>
        <translation>Beleg zu {claim} hinzugefügt.</translation>
    </message>
    <message>
        <source>Select the other passage, in any article, and press {dispute} again.</source>
        <translation>Die andere Textstelle auswählen, in einem beliebigen Artikel, und noch einmal {dispute} drücken.</translation>
    </message>
    <message>
        <source>As it is chosen here (Ctrl+Return)</source>
        <translation>Wie hier gewählt (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Leave this one waiting, and go on</source>
        <translation>Diese warten lassen und weitergehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Bring in what was agreed to; the rest waits (Esc)</source>
        <translation>Importieren, was gutgeheißen wurde; der Rest wartet (Esc)</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>{place} of {count}: {name}</source>
        <translation>{place} von {count}: {name}</translation>
    </message>
    <message>
        <source>These look like several articles. Correct where each of them begins.</source>
        <translation>Das sieht nach mehreren Artikeln aus. Berichtigen Sie, wo jeder beginnt.</translation>
    </message>
    <message>
        <source>Each row becomes an article. Correct which column holds what.</source>
        <translation>Jede Zeile wird ein Artikel. Berichtigen Sie, welche Spalte was enthält.</translation>
    </message>
    <message>
        <source>Choose the column that holds the text of the articles.</source>
        <translation>Wählen Sie die Spalte mit dem Text der Artikel.</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Evidence from the article</source>
        <translation>Beleg aus dem Artikel</translation>
    </message>
    <message>
        <source>A date is written 2024, 2024-05, 20 May 2024 or spring 2022.</source>
        <translation>Ein Datum wird so geschrieben: 2024, 2024-05, 20. Mai 2024 oder Frühjahr 2022.</translation>
    </message>
    <message>
        <source>Mark claim</source>
        <translation>Behauptung erfassen</translation>
    </message>
    <message>
        <source>Mark it (Enter, in a field Ctrl+Enter)</source>
        <translation>Erfassen (Eingabetaste, in einem Feld Strg+Eingabetaste)</translation>
    </message>
    <message>
        <source>Mark</source>
        <comment>a claim</comment>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Say what is claimed.</source>
        <translation>Es fehlt noch, was behauptet wird.</translation>
    </message>
    <message>
        <source>Add to {claim}</source>
        <translation>Zu {claim} hinzufügen</translation>
    </message>
    <message>
        <source>A new claim</source>
        <translation>Eine neue Behauptung</translation>
    </message>
    <message>
        <source>As it is filled in</source>
        <translation>Wie ausgefüllt</translation>
    </message>
    <message>
        <source>Type to find a known claim</source>
        <translation>Bekannte Behauptung suchen</translation>
    </message>
    <message>
        <source>Find a known claim</source>
        <translation>Bekannte Behauptung finden</translation>
    </message>
    <message>
        <source>Claims that fit</source>
        <translation>Passende Behauptungen</translation>
    </message>
    <message>
        <source>Suggested claims</source>
        <translation>Vorgeschlagene Behauptungen</translation>
    </message>
    <message>
        <source>Nothing more is suggested here</source>
        <translation>Hier gibt es keine weiteren Vorschläge</translation>
    </message>
    <message>
        <source>What you accepted is a claim now; what you refused is not offered again. Undo brings it back.</source>
        <translation>Angenommenes ist nun eine Behauptung; Abgelehntes wird nicht wieder vorgeschlagen. „Rückgängig“ holt es zurück.</translation>
    </message>
    <message>
        <source>hearsay: {word}</source>
        <translation>Hörensagen: {word}</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Names that may be one</source>
        <translation>Namen, die zusammengehören könnten</translation>
    </message>
    <message>
        <source>May be one · {number}</source>
        <translation>Vielleicht gleich · {number}</translation>
    </message>
    <message>
        <source>Filter names</source>
        <translation>Namen filtern</translation>
    </message>
    <message numerus="yes">
        <source>%n from others</source>
        <comment>%n from others</comment>
        <translation>
            <numerusform>%n von anderen</numerusform>
            <numerusform>%n von anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Alle Medien</translation>
    </message>
    <message>
        <source>Outlet not known</source>
        <translation>Medium unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n outlets, 1 origin</source>
        <comment>%n outlet, 1 origin</comment>
        <translation>
            <numerusform>%n Medium, 1 Ursprung</numerusform>
            <numerusform>%n Medien, 1 Ursprung</numerusform>
        </translation>
    </message>
    <message>
        <source>likely origin</source>
        <translation>wohl der Ursprung</translation>
    </message>
    <message>
        <source>names {agency}</source>
        <translation>nennt {agency}</translation>
    </message>
    <message>
        <source>{share} % the same</source>
        <translation>{share} % gleich</translation>
    </message>
    <message>
        <source>{share} % in common</source>
        <translation>{share} % gemeinsam</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Reports with copies</source>
        <translation>Berichte mit Kopien</translation>
    </message>
    <message>
        <source>Articles with this report, the likely origin first</source>
        <translation>Artikel mit diesem Bericht, der wahrscheinliche Ursprung zuerst</translation>
    </message>
    <message>
        <source>No outlets yet</source>
        <translation>Noch keine Medien</translation>
    </message>
    <message>
        <source>Counting outlets</source>
        <translation>Medien zählen</translation>
    </message>
    <message>
        <source>Bring in articles; who published them and who repeats whom is shown here.</source>
        <translation>Artikel importieren; wer sie veröffentlicht hat und wer wen übernimmt, steht dann hier.</translation>
    </message>
    <message>
        <source>No report in more than one article was found.</source>
        <translation>Kein Bericht wurde in mehr als einem Artikel gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n reports that stand in several articles</source>
        <comment>%n report that stands in several articles</comment>
        <translation>
            <numerusform>%n Bericht, der in mehreren Artikeln steht</numerusform>
            <numerusform>%n Berichte, die in mehreren Artikeln stehen</numerusform>
        </translation>
    </message>
    <message>
        <source>What was said, in order of time</source>
        <translation>Gesagtes in zeitlicher Folge</translation>
    </message>
    <message numerus="yes">
        <source>%n statements, oldest first</source>
        <comment>%n statement, oldest first</comment>
        <translation>
            <numerusform>%n Aussage, älteste zuerst</numerusform>
            <numerusform>%n Aussagen, älteste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>No article reports a statement under this name.</source>
        <translation>Kein Artikel gibt eine Aussage unter diesem Namen wieder.</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <source>The spellings ticked mean somebody or something else</source>
        <translation>Die angehakten Schreibweisen meinen jemand oder etwas anderes</translation>
    </message>
    <message>
        <source>Tick spellings that mean somebody or something else.</source>
        <translation>Schreibweisen anhaken, die jemand oder etwas anderes meinen.</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Auch geschrieben</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Aussagen dieser Person</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>Aussagen dazu</translation>
    </message>
    <message>
        <source>The name to keep</source>
        <translation>Der Name, der bleibt</translation>
    </message>
    <message>
        <source>Would become a spelling of it</source>
        <translation>Würde eine Schreibweise davon</translation>
    </message>
    <message>
        <source>What both said</source>
        <translation>Aussagen beider</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Both are one, also in articles that come later</source>
        <translation>Beide sind eins, auch in künftigen Artikeln</translation>
    </message>
    <message>
        <source>They are not one; never propose it again</source>
        <translation>Sie sind nicht eins; nie wieder vorschlagen</translation>
    </message>
    <message>
        <source>Written {spellings}</source>
        <translation>Geschrieben {spellings}</translation>
    </message>
    <message>
        <source>No names yet</source>
        <translation>Noch keine Namen</translation>
    </message>
    <message>
        <source>Comparing names</source>
        <translation>Namen vergleichen</translation>
    </message>
    <message>
        <source>No name fits</source>
        <translation>Kein Name passt</translation>
    </message>
    <message>
        <source>Clear the box or choose another kind.</source>
        <translation>Das Feld leeren oder eine andere Art wählen.</translation>
    </message>
    <message>
        <source>Bring in articles; the people, places and organisations in them are listed here.</source>
        <translation>Artikel importieren; Personen, Orte und Organisationen darin stehen dann hier.</translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>Schreibweisen</translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n mentions</source>
        <comment>{name}: %n mention</comment>
        <translation>
            <numerusform>{name}: %n Nennung</numerusform>
            <numerusform>{name}: %n Nennungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Who and what the articles name</source>
        <translation>Wen und was die Artikel nennen</translation>
    </message>
    <message>
        <source>Who published what, and who repeats whom</source>
        <translation>Wer was veröffentlicht hat und wer wen übernimmt</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Sonstiger Name</translation>
    </message>
    <message>
        <source>other name</source>
        <translation>sonstiger Name</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>≠ against own words</source>
        <translation>≠ gegen eigene Worte</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <comment>%n mention</comment>
        <translation>
            <numerusform>%n Nennung</numerusform>
            <numerusform>%n Nennungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements</source>
        <comment>%n statement</comment>
        <translation>
            <numerusform>%n Aussage</numerusform>
            <numerusform>%n Aussagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a switch</comment>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a switch</comment>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>%n articles brought in</source>
        <comment>%n article brought in</comment>
        <translation>
            <numerusform>%n Artikel importiert</numerusform>
            <numerusform>%n Artikel importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are later editions</source>
        <comment>%n of them is a later edition</comment>
        <translation>
            <numerusform>%n davon ist eine spätere Fassung</numerusform>
            <numerusform>%n davon sind spätere Fassungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files already in the library</source>
        <comment>%n file already in the library</comment>
        <translation>
            <numerusform>%n Datei schon in der Sammlung</numerusform>
            <numerusform>%n Dateien schon in der Sammlung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files wait for a look</source>
        <comment>%n file waits for a look</comment>
        <translation>
            <numerusform>%n Datei wartet auf Durchsicht</numerusform>
            <numerusform>%n Dateien warten auf Durchsicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <comment>%n file could not be read</comment>
        <translation>
            <numerusform>%n Datei nicht lesbar</numerusform>
            <numerusform>%n Dateien nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found to bring in</source>
        <translation>Nichts zu importieren gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n words changed</source>
        <comment>%n word changed</comment>
        <translation>
            <numerusform>%n Wort geändert</numerusform>
            <numerusform>%n Wörter geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>a later edition of “{title}”, {words}</source>
        <translation>eine spätere Fassung von „{title}“, {words}</translation>
    </message>
    <message>
        <source>an earlier edition of “{title}”, {words}</source>
        <translation>eine frühere Fassung von „{title}“, {words}</translation>
    </message>
    <message>
        <source>Likely the origin of {others} ({outlets})</source>
        <translation>Wohl der Ursprung, dazu {others} ({outlets})</translation>
    </message>
    <message>
        <source>Copy of a report by {origin}, also in {others} ({outlets})</source>
        <translation>Kopie eines Berichts von {origin}, dazu {others} ({outlets})</translation>
    </message>
    <message>
        <source>Copy of a report, also in {others} ({outlets})</source>
        <translation>Kopie eines Berichts, dazu {others} ({outlets})</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>Nichts passt. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>What to do or to open</source>
        <translation>Was getan oder geöffnet werden soll</translation>
    </message>
    <message>
        <source>An action, an article, a name or a question</source>
        <translation>Ein Befehl, ein Artikel, ein Name oder eine Frage</translation>
    </message>
    <message>
        <source>Open the sample library</source>
        <translation>Beispielsammlung öffnen</translation>
    </message>
    <message>
        <source>Bring in articles…</source>
        <translation>Artikel importieren…</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>Artikel einfügen…</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>No question</source>
        <translation>Keine Frage</translation>
    </message>
    <message>
        <source>No position</source>
        <translation>Keine Position</translation>
    </message>
    <message>
        <source>&amp;Supports it</source>
        <translation>&amp;Stützt sie</translation>
    </message>
    <message>
        <source>Re&amp;futes it</source>
        <translation>&amp;Widerlegt sie</translation>
    </message>
    <message>
        <source>Note on the evidence</source>
        <translation>Notiz zum Beleg</translation>
    </message>
    <message>
        <source>What it shows, where it is from</source>
        <translation>Was er zeigt, woher er stammt</translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation>Eine Adresse beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Beleg hinzufügen</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse der Webseite</translation>
    </message>
    <message>
        <source>Look and marks</source>
        <translation>Aussehen und Text</translation>
    </message>
    <message>
        <source>Library and work</source>
        <translation>Allgemeines</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
    <message>
        <source>Key of the action</source>
        <translation>Taste für den Befehl</translation>
    </message>
    <message>
        <source>The next key that is pressed becomes its key.</source>
        <translation>Die nächste gedrückte Taste gilt dafür.</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Dort wegnehmen</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Übliche Taste</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Alle üblichen Tasten</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}”.</source>
        <translation>{key} gehört schon zu „{action}“.</translation>
    </message>
    <message>
        <source>No action fits the filter</source>
        <translation>Kein Befehl passt zum Filter</translation>
    </message>
    <message>
        <source>Go to the field and press a key to give it to this action.</source>
        <translation>Ins Feld gehen und eine Taste drücken, um sie diesem Befehl zu geben.</translation>
    </message>
    <message>
        <source>Filter by action, menu or key</source>
        <translation>Nach Befehl, Menü oder Taste filtern</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>Tasten filtern</translation>
    </message>
    <message>
        <source>They lie in {folder}.</source>
        <translation>Sie liegen in {folder}.</translation>
    </message>
    <message>
        <source>Place of the library</source>
        <translation>Ort der Sammlung</translation>
    </message>
    <message>
        <source>Open another library…</source>
        <translation>Andere Sammlung öffnen…</translation>
    </message>
    <message>
        <source>Show its folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Open this library when the program starts</source>
        <translation>Beim Start des Programms diese Sammlung öffnen</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>While at work</source>
        <translation>Während der Arbeit</translation>
    </message>
    <message>
        <source>Before much came in</source>
        <translation>Bevor vieles hereinkam</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Vor einer neuen Fassung</translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation>Vor einem Zusammenführen</translation>
    </message>
    <message>
        <source>Before a backup was brought back</source>
        <translation>Vor einem Zurückholen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>The library as it is now is kept among the backups. Undo does not reach back beyond this.</source>
        <translation>Die Bibliothek, wie sie jetzt ist, bleibt unter den Sicherungen erhalten. Rückgängig reicht nicht darüber hinaus.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>This backup is damaged and cannot be brought back.</source>
        <translation>Diese Sicherung ist beschädigt und lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>The library as it is now cannot be read to its end: more may be missing than is named, up to all that was done since this backup.</source>
        <translation>Die Bibliothek, wie sie jetzt ist, lässt sich nicht bis zum Ende lesen: Es kann mehr fehlen, als genannt ist, bis hin zu allem, was seit dieser Sicherung getan wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes made since would be missing.</source>
        <comment>%n change made since would be missing.</comment>
        <translation>
            <numerusform>%n Änderung seither würde fehlen.</numerusform>
            <numerusform>%n Änderungen seither würden fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles would be missing:</source>
        <comment>%n article would be missing:</comment>
        <translation>
            <numerusform>%n Artikel würde fehlen:</numerusform>
            <numerusform>%n Artikel würden fehlen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims would be missing:</source>
        <comment>%n claim would be missing:</comment>
        <translation>
            <numerusform>%n Behauptung würde fehlen:</numerusform>
            <numerusform>%n Behauptungen würden fehlen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles deleted since would be there again:</source>
        <comment>%n article deleted since would be there again:</comment>
        <translation>
            <numerusform>%n seither gelöschter Artikel wäre wieder da:</numerusform>
            <numerusform>%n seither gelöschte Artikel wären wieder da:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was brought in, deleted or changed since this backup.</source>
        <translation>Seit dieser Sicherung wurde nichts hereingeholt, gelöscht oder geändert.</translation>
    </message>
    <message>
        <source>{reason} (damaged)</source>
        <translation>{reason} (beschädigt)</translation>
    </message>
    <message>
        <source>Fewer flags, hardly one wrong</source>
        <translation>Weniger Hinweise, kaum einer falsch</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>More flags, more of them wrong</source>
        <translation>Mehr Hinweise, mehr davon falsch</translation>
    </message>
    <message>
        <source>Contradictions of wording</source>
        <translation>Widersprüche im Wortlaut</translation>
    </message>
    <message>
        <source>Backups kept</source>
        <translation>Zahl der Sicherungen</translation>
    </message>
    <message>
        <source>One is made each day and checked by opening it; the oldest go.</source>
        <translation>Jeden Tag wird eine angelegt und durch Öffnen geprüft; die ältesten werden gelöscht.</translation>
    </message>
    <message>
        <source>Reading articles</source>
        <translation>Artikel auswerten</translation>
    </message>
    <message>
        <source>As the machine bears ({number})</source>
        <translation>Was der Rechner hergibt ({number})</translation>
    </message>
    <message>
        <source>Language processes side by side</source>
        <translation>Gleichzeitige Sprachprozesse</translation>
    </message>
    <message>
        <source>Language processes</source>
        <translation>Sprachprozesse</translation>
    </message>
    <message>
        <source>More read many articles faster; each takes some 500 MB of memory.</source>
        <translation>Mehr davon werten viele Artikel schneller aus; jeder braucht etwa 500 MB Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Verdict scale…</source>
        <translation>Urteilsskala…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Let me bring in addresses</source>
        <translation>Adressen importieren erlauben</translation>
    </message>
    <message>
        <source>Off, nothing goes over the network. On, only an address that you give goes to its host, which is named before; no cookies, no private networks.</source>
        <translation>Aus: nichts geht über das Netz. An: nur eine Adresse, die Sie angeben, geht an ihren Server, der vorher genannt wird; keine Cookies, keine privaten Netze.</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Hinweisen</translation>
    </message>
    <message>
        <source>Statements that cannot both be true by their words are flagged when they come in; after a change all articles are compared again while nothing else is done. This needs the package onnxruntime; without it everything else works.</source>
        <translation>Auf Aussagen, die ihrem Wortlaut nach nicht beide wahr sein können, wird hingewiesen, wenn sie hereinkommen; nach einer Änderung werden alle Artikel neu verglichen, während sonst nichts getan wird. Das braucht das Paket onnxruntime; ohne es geht alles andere.</translation>
    </message>
    <message>
        <source>“Nobody told us,” she said; the minister says otherwise. 1,234 or 4,321?</source>
        <translation>„Uns hat niemand etwas gesagt“, sagt sie; der Minister widerspricht. 1.234 oder 4.321?</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Sprache des Fensters</translation>
    </message>
    <message>
        <source>Typeface of articles</source>
        <translation>Schriftart der Artikel</translation>
    </message>
    <message>
        <source>Length of a line</source>
        <translation>Länge einer Zeile</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Marks in articles</source>
        <translation>Markierungen in Artikeln</translation>
    </message>
    <message>
        <source>Text of articles</source>
        <translation>Text der Artikel</translation>
    </message>
    <message>
        <source>The program’s own choice</source>
        <translation>Vorgabe des Programms</translation>
    </message>
    <message>
        <source> pt</source>
        <comment>points of a typeface</comment>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Größe des Texts</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>What is known of the article</source>
        <translation>Was über den Artikel bekannt ist</translation>
    </message>
    <message>
        <source>Found in: {where}</source>
        <translation>Gefunden in: {where}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Another language holds from the next start of the program.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Chart over time</source>
        <translation>Diagramm im Zeitverlauf</translation>
    </message>
    <message>
        <source>The chart cannot be written to {path}: {error}.</source>
        <translation>Das Diagramm lässt sich nicht nach {path} schreiben: {error}.</translation>
    </message>
    <message>
        <source>Question from two claims</source>
        <translation>Frage aus zwei Behauptungen</translation>
    </message>
    <message>
        <source>One claim</source>
        <translation>Eine Behauptung</translation>
    </message>
    <message>
        <source>The claim against it</source>
        <translation>Die Behauptung dagegen</translation>
    </message>
    <message>
        <source>Choose two different claims.</source>
        <translation>Zwei verschiedene Behauptungen wählen.</translation>
    </message>
    <message>
        <source>Both are attached to the question, each to its position.</source>
        <translation>Beide werden der Frage zugeordnet, jede ihrer Position.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Passages: {position}</source>
        <translation>Textstellen: {position}</translation>
    </message>
    <message>
        <source>Nobody says: {positions}.</source>
        <translation>Niemand sagt: {positions}.</translation>
    </message>
    <message>
        <source>A value is written as a number, such as 18 or 0.5.</source>
        <translation>Ein Wert wird als Zahl geschrieben, etwa 18 oder 0,5.</translation>
    </message>
    <message>
        <source>What is wrong with the question</source>
        <translation>Was an der Frage nicht stimmt</translation>
    </message>
    <message>
        <source>Keep the question in the library</source>
        <translation>Die Frage in der Sammlung speichern</translation>
    </message>
    <message>
        <source>Leave without keeping it</source>
        <translation>Ohne Speichern verlassen</translation>
    </message>
    <message>
        <source>Type the words of a position to see what they match</source>
        <translation>Die Wörter einer Position eingeben, um zu sehen, was sie treffen</translation>
    </message>
    <message>
        <source>Looking for words to begin with…</source>
        <translation>Erste Wörter werden gesucht…</translation>
    </message>
    <message>
        <source>Suggesting words</source>
        <translation>Wörter vorschlagen</translation>
    </message>
    <message>
        <source>One pattern a line; its words must stand in one sentence in this order. word* stands for any ending, (one|other) for either, ..3 for up to three words between, word? for a word that may be missing. Capitals, accents and signs do not matter.</source>
        <translation>Ein Muster je Zeile; seine Wörter müssen in dieser Reihenfolge in einem Satz stehen. wort* steht für jede Endung, (eins|anderes) für eines von beiden, ..3 für bis zu drei Wörter dazwischen, wort? für ein Wort, das fehlen darf. Großschreibung, Akzente und Zeichen zählen nicht.</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>Die Frage</translation>
    </message>
    <message>
        <source>What is contested, as a question</source>
        <translation>Was umstritten ist, als Frage</translation>
    </message>
    <message>
        <source>Speaks of</source>
        <translation>Handelt von</translation>
    </message>
    <message>
        <source>One of these must stand near; none means any</source>
        <translation>Eines davon muss in der Nähe stehen; leer heißt: gleich was</translation>
    </message>
    <message>
        <source>Sentences with one of these are left out</source>
        <translation>Sätze mit einem davon bleiben außen vor</translation>
    </message>
    <message>
        <source>Not when</source>
        <translation>Nicht bei</translation>
    </message>
    <message>
        <source>The positions exclude each other</source>
        <translation>Die Positionen schließen einander aus</translation>
    </message>
    <message>
        <source>Who holds one contradicts who holds another</source>
        <translation>Wer eine vertritt, widerspricht dem, der eine andere vertritt</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>Position hinzufügen</translation>
    </message>
    <message>
        <source>One more answer to the question</source>
        <translation>Eine weitere Antwort auf die Frage</translation>
    </message>
    <message>
        <source>Positions and the words they are recognised by</source>
        <translation>Positionen und die Wörter, an denen sie erkannt werden</translation>
    </message>
    <message>
        <source>Speaks of (patterns, one a line; may stay empty)</source>
        <translation>Handelt von (Muster, eines je Zeile; darf leer bleiben)</translation>
    </message>
    <message>
        <source>no position yet</source>
        <translation>noch keine Position</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <comment>%n other</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>What the words match</source>
        <translation>Was die Wörter treffen</translation>
    </message>
    <message>
        <source>Nothing matches yet</source>
        <translation>Noch trifft nichts zu</translation>
    </message>
    <message>
        <source>{passages}; the first {number} are shown</source>
        <translation>{passages}; die ersten {number} sind zu sehen</translation>
    </message>
    <message>
        <source>{passages}, and more</source>
        <translation>{passages} und mehr</translation>
    </message>
    <message>
        <source>Fewer words, or word* for endings, match more.</source>
        <translation>Weniger Wörter oder wort* für Endungen treffen mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <comment>%n passage</comment>
        <translation>
            <numerusform>%n Textstelle</numerusform>
            <numerusform>%n Textstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages in {articles}</source>
        <comment>%n passage in {articles}</comment>
        <translation>
            <numerusform>%n Textstelle, {articles}</numerusform>
            <numerusform>%n Textstellen, {articles}</numerusform>
        </translation>
    </message>
    <message>
        <source># is the number, e.g.
# people ..4 (killed|dead|died)</source>
        <translation># ist die Zahl, z. B.
# people ..4 (killed|dead|died)</translation>
    </message>
    <message>
        <source>The answer is a number</source>
        <translation>Die Antwort ist eine Zahl</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Reference fact</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <source>Differ from</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>how far apart two numbers differ</source>
        <translation>ab welchem Abstand sich zwei Zahlen unterscheiden</translation>
    </message>
    <message>
        <source>Words round the number</source>
        <translation>Wörter um die Zahl</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no reference fact</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>things counted</source>
        <translation>gezählte Dinge</translation>
    </message>
    <message>
        <source>Words round it</source>
        <translation>Wörter ringsum</translation>
    </message>
    <message>
        <source>Filled: recognised · hollow: your claims · bars: vague dates · arrow keys go from dot to dot</source>
        <translation>Gefüllt: erkannt · hohl: eigene Behauptungen · Balken: ungenaue Daten · Pfeiltasten gehen von Punkt zu Punkt</translation>
    </message>
    <message>
        <source>Nobody answers this yet</source>
        <translation>Noch antwortet niemand darauf</translation>
    </message>
    <message>
        <source>Change its recognition words, bring in more articles, or attach claims to it.</source>
        <translation>Die Erkennungswörter ändern, weitere Artikel importieren oder Behauptungen zuordnen.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Change the question and its recognition words</source>
        <translation>Die Frage und ihre Erkennungswörter ändern</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Diagramm speichern…</translation>
    </message>
    <message>
        <source>Save the chart as SVG or PNG</source>
        <translation>Das Diagramm als SVG oder PNG speichern</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Im Zeitverlauf</translation>
    </message>
    <message>
        <source>What the chart points to</source>
        <translation>Worauf das Diagramm zeigt</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>{words} …”</source>
        <comment>a quotation that is cut short</comment>
        <translation>{words} …“</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>New question…</source>
        <translation>Neue Frage…</translation>
    </message>
    <message>
        <source>Ask a question and say how answers are recognised</source>
        <translation>Eine Frage stellen und sagen, woran Antworten zu erkennen sind</translation>
    </message>
    <message>
        <source>No questions yet</source>
        <translation>Noch keine Fragen</translation>
    </message>
    <message>
        <source>Ask one, or make one of a dispute or of two claims that contradict each other.</source>
        <translation>Eine stellen oder aus einem Streitfall oder zwei widersprüchlichen Behauptungen machen.</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>The chart is in {path}.</source>
        <translation>Das Diagramm liegt in {path}.</translation>
    </message>
    <message>
        <source>Weighing the articles</source>
        <translation>Artikel abgleichen</translation>
    </message>
    <message>
        <source>flood killed 12 people
(lost|lacks) ..4 legitima*</source>
        <translation>flood killed 12 people
(lost|lacks) ..4 legitima*</translation>
    </message>
    <message>
        <source>Name of position {number}</source>
        <translation>Name der Position {number}</translation>
    </message>
    <message>
        <source>Recognition words of position {number}</source>
        <translation>Erkennungswörter der Position {number}</translation>
    </message>
    <message>
        <source>Lowest value of position {number}</source>
        <translation>Kleinster Wert der Position {number}</translation>
    </message>
    <message>
        <source>Highest value of position {number}</source>
        <translation>Größter Wert der Position {number}</translation>
    </message>
    <message>
        <source>What this position says, e.g. not legitimate</source>
        <translation>Was diese Position besagt, z. B. nicht legitim</translation>
    </message>
    <message>
        <source>from</source>
        <comment>a value on</comment>
        <translation>ab</translation>
    </message>
    <message>
        <source>up to</source>
        <comment>a value</comment>
        <translation>bis</translation>
    </message>
    <message>
        <source>Take this position away</source>
        <translation>Diese Position wegnehmen</translation>
    </message>
    <message>
        <source>Remove position {number}</source>
        <translation>Position {number} entfernen</translation>
    </message>
    <message>
        <source>Values from</source>
        <translation>Werte ab</translation>
    </message>
    <message>
        <source>up to, not included,</source>
        <translation>bis unter</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>mit dem Programm geliefert</translation>
    </message>
    <message>
        <source>comes with the program, changed here</source>
        <translation>mit dem Programm geliefert, hier geändert</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>its recognition words are gone; claims hold it</source>
        <translation>Erkennungswörter fehlen; Behauptungen halten sie</translation>
    </message>
    <message>
        <source>No position yet</source>
        <translation>Noch keine Position</translation>
    </message>
    <message numerus="yes">
        <source>%n positions taken</source>
        <comment>%n position taken</comment>
        <translation>
            <numerusform>%n Position besetzt</numerusform>
            <numerusform>%n Positionen besetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <comment>%n claim</comment>
        <translation>
            <numerusform>%n Behauptung</numerusform>
            <numerusform>%n Behauptungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>up to {value}</source>
        <translation>bis zu {value}</translation>
    </message>
    <message>
        <source>{value} or more</source>
        <translation>{value} oder mehr</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message numerus="yes">
        <source>%n holders</source>
        <comment>%n holder</comment>
        <translation>
            <numerusform>%n Urheber</numerusform>
            <numerusform>%n Urheber</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlets</source>
        <comment>%n outlet</comment>
        <translation>
            <numerusform>%n Medium</numerusform>
            <numerusform>%n Medien</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>No passage yet</source>
        <translation>Noch keine Textstelle</translation>
    </message>
    <message>
        <source>{holder}, {day}, {answer}: “{words}”</source>
        <translation>{holder}, {day}, {answer}: „{words}“</translation>
    </message>
    <message>
        <source>Chart over time: {question} {passages}.</source>
        <translation>Diagramm im Zeitverlauf: {question} {passages}.</translation>
    </message>
    <message>
        <source>Reference: {subject}, {value}.</source>
        <translation>Vergleichswert: {subject}, {value}.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message numerus="yes">
        <source>{search}, %n new hits</source>
        <comment>{search}, %n new hit</comment>
        <translation>
            <numerusform>{search}, %n neuer Treffer</numerusform>
            <numerusform>{search}, %n neue Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>{place} of {all}</source>
        <translation>{place} von {all}</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>Bildnachweis</translation>
    </message>
    <message>
        <source>≠ Disputes</source>
        <translation>≠ Streitfälle</translation>
    </message>
    <message>
        <source>C Claims</source>
        <translation>C Behauptungen</translation>
    </message>
    <message>
        <source>“ Statements</source>
        <translation>“ Aussagen</translation>
    </message>
    <message>
        <source>◇ Beliefs</source>
        <translation>◇ Ansichten</translation>
    </message>
    <message>
        <source>~ Hearsay</source>
        <translation>~ Hörensagen</translation>
    </message>
    <message>
        <source>Disputes: red wavy underline</source>
        <translation>Streitfälle: rote Wellenlinie</translation>
    </message>
    <message>
        <source>Claims: blue background</source>
        <translation>Behauptungen: blauer Grund</translation>
    </message>
    <message>
        <source>Statements: dotted underline</source>
        <translation>Aussagen: gepunktete Linie</translation>
    </message>
    <message>
        <source>Beliefs: dotted underline; what somebody believes or intends</source>
        <translation>Ansichten: gepunktete Linie; was jemand glaubt oder vorhat</translation>
    </message>
    <message>
        <source>Hearsay: dashed underline; “allegedly”, “reportedly”</source>
        <translation>Hörensagen: gestrichelte Linie; „angeblich“, „Berichten zufolge“</translation>
    </message>
    <message>
        <source>Red wavy underline</source>
        <translation>Rot unterschlängelt</translation>
    </message>
    <message>
        <source>Blue background</source>
        <translation>Blau hinterlegt</translation>
    </message>
    <message>
        <source>Dotted underline</source>
        <translation>Punktiert unterstrichen</translation>
    </message>
    <message>
        <source>Show disputes</source>
        <translation>Streitfälle zeigen</translation>
    </message>
    <message>
        <source>Show claims</source>
        <translation>Behauptungen zeigen</translation>
    </message>
    <message>
        <source>Show statements</source>
        <translation>Aussagen zeigen</translation>
    </message>
    <message>
        <source>Show beliefs</source>
        <translation>Ansichten zeigen</translation>
    </message>
    <message>
        <source>Show hearsay</source>
        <translation>Hörensagen zeigen</translation>
    </message>
    <message>
        <source>Copies of the report</source>
        <translation>Kopien des Berichts</translation>
    </message>
    <message>
        <source>Editions of the article</source>
        <translation>Fassungen des Artikels</translation>
    </message>
    <message numerus="yes">
        <source>%n passages to decide on</source>
        <comment>%n passage to decide on</comment>
        <translation>
            <numerusform>%n Stelle zu entscheiden</numerusform>
            <numerusform>%n Stellen zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Edition {number} of {all}, an earlier one: compare</source>
        <translation>Fassung {number} von {all}, eine frühere: vergleichen</translation>
    </message>
    <message>
        <source>Edition {number} of {all}: compare; {decide}</source>
        <translation>Fassung {number} von {all}: vergleichen; {decide}</translation>
    </message>
    <message>
        <source>Edition {number} of {all}: compare</source>
        <translation>Fassung {number} von {all}: vergleichen</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Signs of the marks; the same can be reached by next mark.</source>
        <translation>Zeichen der Markierungen; auch über „Nächste Markierung“ erreichbar.</translation>
    </message>
    <message>
        <source>Map of the marks</source>
        <translation>Übersicht der Markierungen</translation>
    </message>
    <message>
        <source>Where the marks stand; the same is reached by next mark.</source>
        <translation>Wo die Markierungen stehen; auch über „Nächste Markierung“ erreichbar.</translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation>Artikel wählen</translation>
    </message>
    <message>
        <source>Its text appears here, with its marks.</source>
        <translation>Hier erscheint sein Text mit den Markierungen.</translation>
    </message>
    <message>
        <source>Nothing is marked in this article.</source>
        <translation>In diesem Artikel ist nichts markiert.</translation>
    </message>
    <message>
        <source>Nothing is marked here; {next_mark} goes to the next mark.</source>
        <translation>Hier ist nichts markiert; {next_mark} geht zur nächsten Markierung.</translation>
    </message>
    <message>
        <source>Nothing is folded in this article.</source>
        <translation>In diesem Artikel ist nichts zugeklappt.</translation>
    </message>
    <message>
        <source>Who said what, and who says otherwise?</source>
        <translation>Wer hat was gesagt, und wer widerspricht?</translation>
    </message>
    <message>
        <source>Bring in articles and Counterclaim finds the statements in them, who holds each, and which are disputed. Drop files or folders anywhere on this window.</source>
        <translation>Artikel importieren, und Counterclaim findet die Aussagen darin, wer sie macht und welche strittig sind. Dateien oder Ordner irgendwo auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Artikeltext</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n articles again with the newer language work</source>
        <comment>Reading %n article again with the newer language work</comment>
        <translation>
            <numerusform>%n Artikel mit der neueren Sprachauswertung neu lesen</numerusform>
            <numerusform>%n Artikel mit der neueren Sprachauswertung neu lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Comparing what is said in %n articles</source>
        <comment>Comparing what is said in %n article</comment>
        <translation>
            <numerusform>Aussagen von %n Artikel werden verglichen</numerusform>
            <numerusform>Aussagen von %n Artikeln werden verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search articles, statements, claims and notes</source>
        <translation>Artikel, Aussagen, Behauptungen und Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search without “{clause}”</source>
        <translation>Ohne „{clause}“ suchen</translation>
    </message>
    <message>
        <source>Remove {clause}</source>
        <translation>{clause} entfernen</translation>
    </message>
    <message>
        <source>Narrow the search</source>
        <translation>Suche eingrenzen</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <comment>%n more…</comment>
        <translation>
            <numerusform>%n weiterer…</numerusform>
            <numerusform>%n weitere…</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out {value}</source>
        <translation>{value} ausschließen</translation>
    </message>
    <message numerus="yes">
        <source>{value}: %n hits</source>
        <comment>{value}: %n hit</comment>
        <translation>
            <numerusform>{value}: %n Treffer</numerusform>
            <numerusform>{value}: %n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{value}: %n hits, asked for</source>
        <comment>{value}: %n hit, asked for</comment>
        <translation>
            <numerusform>{value}: %n Treffer, verlangt</numerusform>
            <numerusform>{value}: %n Treffer, verlangt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{value}: %n hits, left out</source>
        <comment>{value}: %n hit, left out</comment>
        <translation>
            <numerusform>{value}: %n Treffer, ausgeschlossen</numerusform>
            <numerusform>{value}: %n Treffer, ausgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Make claims</source>
        <translation>Behauptungen erfassen</translation>
    </message>
    <message>
        <source>Tag claims</source>
        <translation>Verschlagworten</translation>
    </message>
    <message numerus="yes">
        <source>Make %n claims</source>
        <comment>Make %n claim</comment>
        <translation>
            <numerusform>%n Behauptung erfassen</numerusform>
            <numerusform>%n Behauptungen erfassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n claims</source>
        <comment>Tag %n claim</comment>
        <translation>
            <numerusform>%n Behauptung verschlagworten</numerusform>
            <numerusform>%n Behauptungen verschlagworten</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag is put on them, too</source>
        <translation>Sie erhalten auch das Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>%n statements can be made claims</source>
        <comment>%n statement can be made a claim</comment>
        <translation>
            <numerusform>%n Aussage, die eine Behauptung werden kann</numerusform>
            <numerusform>%n Aussagen, die Behauptungen werden können</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims can get a tag</source>
        <comment>%n claim can get a tag</comment>
        <translation>
            <numerusform>%n Behauptung, die ein Schlagwort erhalten kann</numerusform>
            <numerusform>%n Behauptungen, die ein Schlagwort erhalten können</numerusform>
        </translation>
    </message>
    <message>
        <source>Of all hits, {made} and {tagged}. One undo takes it back.</source>
        <translation>Unter allen Treffern: {made}, und {tagged}. Ein „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Of all hits, {made}. One undo takes it back.</source>
        <translation>Unter allen Treffern: {made}. Ein „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>None of the hits is a statement or a claim.</source>
        <translation>Keiner der Treffer ist eine Aussage oder eine Behauptung.</translation>
    </message>
    <message>
        <source>✱ new</source>
        <translation>✱ neu</translation>
    </message>
    <message numerus="yes">
        <source>Show more: {shown} of %n hits are here</source>
        <comment>Show more: {shown} of %n hit are here</comment>
        <translation>
            <numerusform>Mehr zeigen: {shown} von %n Treffer hier</numerusform>
            <numerusform>Mehr zeigen: {shown} von %n Treffern hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <comment>%n place</comment>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n places</source>
        <comment>{shown} of %n place</comment>
        <translation>
            <numerusform>{shown} von %n Stelle</numerusform>
            <numerusform>{shown} von %n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in an article</source>
        <translation>In keinem Artikel</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Looking what is new</source>
        <translation>Neues suchen</translation>
    </message>
    <message>
        <source>Counting the hits</source>
        <translation>Treffer zählen</translation>
    </message>
    <message>
        <source>“{name}” is no longer kept.</source>
        <translation>„{name}“ ist nicht mehr gespeichert.</translation>
    </message>
    <message>
        <source>Kept as “{name}”.</source>
        <translation>Gespeichert als „{name}“.</translation>
    </message>
    <message numerus="yes">
        <source>%n claims made of statements.</source>
        <comment>%n claim made of statements.</comment>
        <translation>
            <numerusform>%n Behauptung aus Aussagen erfasst.</numerusform>
            <numerusform>%n Behauptungen aus Aussagen erfasst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claims tagged “{tag}”.</source>
        <comment>%n claim tagged “{tag}”.</comment>
        <translation>
            <numerusform>%n Behauptung mit „{tag}“ verschlagwortet.</numerusform>
            <numerusform>%n Behauptungen mit „{tag}“ verschlagwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both words, in any form and any order</source>
        <translation>Beide Wörter, in jeder Form und Reihenfolge</translation>
    </message>
    <message>
        <source>These words next to each other, in this form</source>
        <translation>Diese Wörter nebeneinander, genau so</translation>
    </message>
    <message>
        <source>At least one of them; operators are written in capitals</source>
        <translation>Mindestens eines davon; Operatoren stehen in Großbuchstaben</translation>
    </message>
    <message>
        <source>The first without the second; NOT means the same</source>
        <translation>Das erste ohne das zweite; NOT bedeutet dasselbe</translation>
    </message>
    <message>
        <source>Brackets hold together what belongs together</source>
        <translation>Klammern halten zusammen, was zusammengehört</translation>
    </message>
    <message>
        <source>All words that begin so</source>
        <translation>Alle Wörter, die so beginnen</translation>
    </message>
    <message>
        <source>Signs for letters inside a word, too: * for any, ? for one</source>
        <translation>Zeichen für Buchstaben auch im Wort: * für beliebige, ? für einen</translation>
    </message>
    <message>
        <source>These words at most so many apart, in any order and this form</source>
        <translation>Diese Wörter höchstens so weit auseinander, in beliebiger Reihenfolge und dieser Form</translation>
    </message>
    <message>
        <source>All words that fit a regular expression</source>
        <translation>Alle Wörter, auf die ein regulärer Ausdruck passt</translation>
    </message>
    <message>
        <source>Words at one letter from it: another spelling, a slip</source>
        <translation>Wörter mit einem Buchstaben Unterschied: andere Schreibweise, Tippfehler</translation>
    </message>
    <message>
        <source>In the title; text: means in the text</source>
        <translation>Im Titel; text: heißt im Text</translation>
    </message>
    <message>
        <source>From an outlet with this word in its name</source>
        <translation>Aus einem Medium mit diesem Wort im Namen</translation>
    </message>
    <message>
        <source>From this outlet and no other; also with holder, tag, entity</source>
        <translation>Aus diesem Medium und keinem anderen; auch mit holder, tag, entity</translation>
    </message>
    <message>
        <source>Said by somebody with this word in the name</source>
        <translation>Gesagt von jemandem mit diesem Wort im Namen</translation>
    </message>
    <message>
        <source>About somebody or something of this name, in any spelling</source>
        <translation>Über jemand oder etwas dieses Namens, in jeder Schreibweise</translation>
    </message>
    <message>
        <source>Claims with this tag; verdict: works alike</source>
        <translation>Behauptungen mit diesem Schlagwort; verdict: wirkt ebenso</translation>
    </message>
    <message>
        <source>Only statements; also article, claim, note, direct, indirect, mixed</source>
        <translation>Nur Aussagen; auch article, claim, note, direct, indirect, mixed</translation>
    </message>
    <message>
        <source>What stands in a dispute that was not dismissed</source>
        <translation>Was in einem Streitfall steht, der nicht verworfen ist</translation>
    </message>
    <message>
        <source>Published in that month; 2025, 2025-03-04 and 2025-01..2025-03 work, too</source>
        <translation>Erschienen in diesem Monat; auch 2025, 2025-03-04 und 2025-01..2025-03</translation>
    </message>
    <message>
        <source>Dates in words: yesterday, this week, past 30 days, May 2024..June 2024</source>
        <translation>Daten in englischen Worten: yesterday, this week, past 30 days, May 2024..June 2024</translation>
    </message>
    <message>
        <source>Published before; after: works alike</source>
        <translation>Erschienen davor; after: wirkt ebenso</translation>
    </message>
    <message>
        <source>Said in that month; about: is what a statement is about</source>
        <translation>Gesagt in diesem Monat; about: ist die Zeit, von der die Aussage handelt</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>It finds</source>
        <translation>Findet</translation>
    </message>
    <message>
        <source>The query language</source>
        <translation>Die Suchsprache</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Zurück zur Suche</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>So wird gesucht</translation>
    </message>
    <message>
        <source>Case and accents make no difference. Enter tries a line.</source>
        <translation>Großschreibung und Akzente zählen nicht. Die Eingabetaste probiert eine Zeile aus.</translation>
    </message>
    <message>
        <source>One name a line, or one query a line. A line that cannot be read does not stop the others.</source>
        <translation>Ein Name je Zeile oder eine Anfrage je Zeile. Eine unlesbare Zeile hält die anderen nicht auf.</translation>
    </message>
    <message>
        <source>Line {line}, character {place}: {problem}</source>
        <translation>Zeile {line}, Zeichen {place}: {problem}</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two of several</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Did you mean {queries}?</source>
        <translation>Vielleicht gemeint: {queries}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n lines found something.</source>
        <comment>{found} of %n line found something.</comment>
        <translation>
            <numerusform>{found} von %n Zeile mit Treffern.</numerusform>
            <numerusform>{found} von %n Zeilen mit Treffern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n lines</source>
        <comment>{found} of %n line</comment>
        <translation>
            <numerusform>{found} von %n Zeile</numerusform>
            <numerusform>{found} von %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{lines} found something; %n lines could not be read.</source>
        <comment>{lines} found something; %n line could not be read.</comment>
        <translation>
            <numerusform>{lines} mit Treffern; %n Zeile nicht lesbar.</numerusform>
            <numerusform>{lines} mit Treffern; %n Zeilen nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Words next to each other</source>
        <translation>Wörter nebeneinander</translation>
    </message>
    <message>
        <source>Search for all</source>
        <translation>Alle suchen</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>What each name finds</source>
        <translation>Was jeder Name findet</translation>
    </message>
    <message>
        <source>List of names</source>
        <translation>Namensliste</translation>
    </message>
    <message>
        <source>Paste the names here</source>
        <translation>Namen hier einfügen</translation>
    </message>
    <message>
        <source>A list of names</source>
        <translation>Eine Namensliste</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>Queries to try</source>
        <translation>Anfragen zum Ausprobieren</translation>
    </message>
    <message>
        <source>Nothing to search yet</source>
        <translation>Noch nichts zu durchsuchen</translation>
    </message>
    <message>
        <source>Bring in articles with {open}, or paste one with {paste}.</source>
        <translation>Mit {open} Artikel importieren oder mit {paste} einen einfügen.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Articles, statements, claims and notes. Words mean AND; {language} shows all that can be written.</source>
        <translation>Artikel, Aussagen, Behauptungen und Notizen. Mehrere Wörter müssen alle vorkommen; {language} zeigt, was sonst möglich ist.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Fewer words find more, and evacuat* finds every ending.</source>
        <translation>Weniger Wörter finden mehr, und evacuat* findet jede Endung.</translation>
    </message>
    <message>
        <source>This query cannot be read yet</source>
        <translation>Diese Anfrage ist noch nicht lesbar</translation>
    </message>
    <message>
        <source>The place is underlined above. {language} shows all that can be written.</source>
        <translation>Die Stelle ist oben unterstrichen. {language} zeigt, was möglich ist.</translation>
    </message>
    <message>
        <source>From this library, for example</source>
        <translation>Aus dieser Sammlung, zum Beispiel</translation>
    </message>
    <message>
        <source>Searching for the names</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>Looking for examples</source>
        <translation>Beispiele suchen</translation>
    </message>
    <message numerus="yes">
        <source>+%n new</source>
        <comment>+%n new</comment>
        <translation>
            <numerusform>+%n neu</numerusform>
            <numerusform>+%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Gespeicherte Suchen</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Name der Suche</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <comment>%n hit</comment>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits in {articles}</source>
        <comment>%n hit in {articles}</comment>
        <translation>
            <numerusform>%n Treffer, {articles}</numerusform>
            <numerusform>%n Treffer, {articles}</numerusform>
        </translation>
    </message>
    <message>
        <source>Names only as they are spelt here.</source>
        <translation>Namen nur so, wie sie hier geschrieben sind.</translation>
    </message>
    <message>
        <source>The search index is being rebuilt; these are from the database.</source>
        <translation>Der Suchindex wird neu aufgebaut; diese Treffer sind aus der Datenbank.</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Vielleicht gemeint:</translation>
    </message>
    <message>
        <source>Mend it:</source>
        <translation>Verbessert:</translation>
    </message>
    <message>
        <source>Search for this</source>
        <translation>Danach suchen</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>in dispute</source>
        <translation>strittig</translation>
    </message>
    <message>
        <source>not in dispute</source>
        <translation>nicht strittig</translation>
    </message>
    <message>
        <source>not {field}: {values}</source>
        <translation>nicht {field}: {values}</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Bring in articles from files</source>
        <translation>Artikel aus Dateien importieren</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Bring in a whole folder</source>
        <translation>Einen ganzen Ordner importieren</translation>
    </message>
    <message>
        <source>&amp;Paste article…</source>
        <translation>Artikel &amp;einfügen…</translation>
    </message>
    <message>
        <source>Bring in a text</source>
        <translation>Einen Text importieren</translation>
    </message>
    <message>
        <source>Open the &amp;sample library</source>
        <translation>&amp;Beispielsammlung öffnen</translation>
    </message>
    <message>
        <source>Bring in the articles that come with the program</source>
        <translation>Die Artikel importieren, die mit dem Programm kommen</translation>
    </message>
    <message>
        <source>Bring in an add&amp;ress…</source>
        <translation>Adresse &amp;importieren…</translation>
    </message>
    <message>
        <source>Over the network, once that is allowed in the preferences</source>
        <translation>Über das Netz, sobald es in den Einstellungen erlaubt ist</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>Ordner beob&amp;achten…</translation>
    </message>
    <message>
        <source>Bring in what is put into a folder from now on</source>
        <translation>Von jetzt an importieren, was in einen Ordner gelegt wird</translation>
    </message>
    <message>
        <source>Re&amp;view what was guessed</source>
        <translation>Vermu&amp;tetes durchsehen</translation>
    </message>
    <message>
        <source>Columns of tables, and where collections are cut, before they come in</source>
        <translation>Spalten von Tabellen und Schnitte von Sammlungen, bevor sie importiert werden</translation>
    </message>
    <message>
        <source>All that waits for a look, without one</source>
        <translation>Alles, was auf Durchsicht wartet, ohne sie</translation>
    </message>
    <message>
        <source>&amp;Try the file again</source>
        <translation>Datei &amp;noch einmal lesen</translation>
    </message>
    <message>
        <source>Read once more the files chosen under Imports</source>
        <translation>Die unter Importe gewählten Dateien noch einmal lesen</translation>
    </message>
    <message>
        <source>Bring it &amp;in as proposed</source>
        <translation>&amp;Wie vorgeschlagen importieren</translation>
    </message>
    <message>
        <source>Try &amp;all refused again</source>
        <translation>A&amp;lle abgelehnten noch einmal</translation>
    </message>
    <message>
        <source>Read once more every file that did not come in</source>
        <translation>Jede Datei noch einmal lesen, die nicht importiert wurde</translation>
    </message>
    <message>
        <source>&amp;Cancel the work</source>
        <translation>&amp;Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Stop what is going on</source>
        <translation>Beenden, was gerade läuft</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Be&amp;richt exportieren…</translation>
    </message>
    <message>
        <source>Write an annotated report or tables</source>
        <translation>Einen kommentierten Bericht oder Tabellen schreiben</translation>
    </message>
    <message>
        <source>Open another &amp;library…</source>
        <translation>Andere &amp;Sammlung öffnen…</translation>
    </message>
    <message>
        <source>Open the library in another folder</source>
        <translation>Die Sammlung in einem anderen Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Save the library as an archive…</source>
        <translation>Bibliothek als Archiv &amp;sichern…</translation>
    </message>
    <message>
        <source>One file with checksums, to be opened on another machine</source>
        <translation>Eine Datei mit Prüfsummen, auf einem anderen Rechner zu öffnen</translation>
    </message>
    <message>
        <source>&amp;Open an archive…</source>
        <translation>Archiv ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>As a library in a new folder</source>
        <translation>Als Bibliothek in einem neuen Ordner</translation>
    </message>
    <message>
        <source>&amp;Merge an archive…</source>
        <translation>Archiv &amp;zusammenführen…</translation>
    </message>
    <message>
        <source>Into this library; you see first what it would do</source>
        <translation>In diese Bibliothek; vorher sehen Sie, was geschähe</translation>
    </message>
    <message>
        <source>Show the library’s fol&amp;der</source>
        <translation>Ordner der Sammlung &amp;zeigen</translation>
    </message>
    <message>
        <source>Open the folder of the library</source>
        <translation>Den Ordner der Sammlung öffnen</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Make a checked copy</source>
        <translation>Eine geprüfte Kopie anlegen</translation>
    </message>
    <message>
        <source>Restore a bac&amp;kup…</source>
        <translation>Sicherung zurüc&amp;kholen…</translation>
    </message>
    <message>
        <source>You see first what would be missing; what is there now is kept</source>
        <translation>Erst sehen Sie, was fehlen würde; was jetzt da ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Passphrase of the librar&amp;y…</source>
        <translation>Kennwort der Sammlun&amp;g …</translation>
    </message>
    <message>
        <source>Set it, change it, or take it away</source>
        <translation>Setzen, ändern oder wegnehmen</translation>
    </message>
    <message>
        <source>C&amp;heck the library</source>
        <translation>Sammlung &amp;prüfen</translation>
    </message>
    <message>
        <source>Look whether all is as it should be</source>
        <translation>Nachsehen, ob alles ist, wie es sein soll</translation>
    </message>
    <message>
        <source>Rebuild the search inde&amp;x</source>
        <translation>Suchinde&amp;x neu aufbauen</translation>
    </message>
    <message>
        <source>Make the search index anew</source>
        <translation>Den Suchindex neu anlegen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Sie noch einmal machen</translation>
    </message>
    <message>
        <source>&amp;Copy quotation with source</source>
        <translation>Zitat mit Quelle &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the selected words with outlet, title and date</source>
        <translation>Die ausgewählten Wörter mit Medium, Titel und Datum kopieren</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>Im Artikel &amp;suchen…</translation>
    </message>
    <message>
        <source>Find words in the article</source>
        <translation>Wörter im Artikel suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>W&amp;eitersuchen</translation>
    </message>
    <message>
        <source>Go to the next place</source>
        <translation>Zur nächsten Stelle gehen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rückwärts s&amp;uchen</translation>
    </message>
    <message>
        <source>Go to the place before</source>
        <translation>Zur vorigen Stelle gehen</translation>
    </message>
    <message>
        <source>&amp;Verdict scale…</source>
        <translation>Urteilsska&amp;la…</translation>
    </message>
    <message>
        <source>Change the verdicts to choose from</source>
        <translation>Die Urteile ändern, die zur Wahl stehen</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Ei&amp;nstellungen…</translation>
    </message>
    <message>
        <source>Theme, type, marks, keys, backups and the place of the library</source>
        <translation>Farben, Schrift, Markierungen, Tasten, Sicherungen und der Ort der Sammlung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Dem System folgen</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark on light</source>
        <translation>Dunkel auf Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light on dark</source>
        <translation>Hell auf Dunkel</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>White on black, with the strongest signs</source>
        <translation>Weiß auf Schwarz, mit den stärksten Zeichen</translation>
    </message>
    <message>
        <source>Mark &amp;disputes</source>
        <translation>&amp;Streitfälle markieren</translation>
    </message>
    <message>
        <source>Mark &amp;claims</source>
        <translation>&amp;Behauptungen markieren</translation>
    </message>
    <message>
        <source>Mark &amp;statements</source>
        <translation>&amp;Aussagen markieren</translation>
    </message>
    <message>
        <source>Mark &amp;beliefs</source>
        <translation>Ans&amp;ichten markieren</translation>
    </message>
    <message>
        <source>What somebody believes or intends</source>
        <translation>Was jemand glaubt oder vorhat</translation>
    </message>
    <message>
        <source>Mark &amp;hearsay</source>
        <translation>&amp;Hörensagen markieren</translation>
    </message>
    <message>
        <source>“allegedly”, “reportedly”</source>
        <translation>„angeblich“, „Berichten zufolge“</translation>
    </message>
    <message>
        <source>Open or fold ca&amp;ptions and credits</source>
        <translation>Bild&amp;texte auf- oder zuklappen</translation>
    </message>
    <message>
        <source>What is no article text is folded to one line each</source>
        <translation>Was nicht zum Artikeltext gehört, ist auf je eine Zeile zugeklappt</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>Larger article text</source>
        <translation>Den Artikeltext vergrößern</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>Smaller article text</source>
        <translation>Den Artikeltext verkleinern</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>The usual size of the article text</source>
        <translation>Die normale Größe des Artikeltexts</translation>
    </message>
    <message>
        <source>A&amp;rticles</source>
        <translation>Artike&amp;lliste</translation>
    </message>
    <message>
        <source>Show the list of articles</source>
        <translation>Die Liste der Artikel zeigen</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Show the inspector</source>
        <translation>Die Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>Close the mess&amp;age</source>
        <translation>&amp;Meldung schließen</translation>
    </message>
    <message>
        <source>Close the message above</source>
        <translation>Die Meldung oben schließen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>Articles, text and marks</source>
        <translation>Artikel, Text und Markierungen</translation>
    </message>
    <message>
        <source>&amp;Disputes</source>
        <translation>&amp;Streitfälle</translation>
    </message>
    <message>
        <source>Go through the disputes</source>
        <translation>Die Streitfälle durchgehen</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>&amp;Fragen</translation>
    </message>
    <message>
        <source>Who takes which position on what is contested</source>
        <translation>Wer welche Position zu Umstrittenem vertritt</translation>
    </message>
    <message>
        <source>&amp;Claims</source>
        <translation>Be&amp;hauptungen</translation>
    </message>
    <message>
        <source>The claims you track</source>
        <translation>Die erfassten Behauptungen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>S&amp;uche</translation>
    </message>
    <message>
        <source>Na&amp;mes</source>
        <translation>Na&amp;men</translation>
    </message>
    <message>
        <source>Who is named, and what they said</source>
        <translation>Wer genannt wird und was er sagt</translation>
    </message>
    <message>
        <source>&amp;Imports</source>
        <translation>&amp;Importe</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Was aus jeder Datei wurde</translation>
    </message>
    <message>
        <source>To an&amp;ything…</source>
        <translation>S&amp;chnellzugriff…</translation>
    </message>
    <message>
        <source>Any action, article, name or question by a few letters</source>
        <translation>Jeder Befehl, Artikel, Name oder jede Frage mit wenigen Buchstaben</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to where you came from</source>
        <translation>Zurück zum vorigen Ort</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>To where you went back from</source>
        <translation>Wieder vor zum späteren Ort</translation>
    </message>
    <message>
        <source>&amp;Next mark</source>
        <translation>&amp;Nächste Markierung</translation>
    </message>
    <message>
        <source>Go to the next mark</source>
        <translation>Zur nächsten Markierung gehen</translation>
    </message>
    <message>
        <source>&amp;Previous mark</source>
        <translation>V&amp;orige Markierung</translation>
    </message>
    <message>
        <source>Go to the mark before</source>
        <translation>Zur vorigen Markierung gehen</translation>
    </message>
    <message>
        <source>Next mark &amp;here</source>
        <translation>Nächste Ma&amp;rkierung hier</translation>
    </message>
    <message>
        <source>Of the marks that lie over each other here, the next</source>
        <translation>Von den Markierungen, die hier übereinanderliegen, die nächste</translation>
    </message>
    <message>
        <source>Next &amp;article</source>
        <translation>Nächster &amp;Artikel</translation>
    </message>
    <message>
        <source>The next in the list</source>
        <translation>Der nächste in der Liste</translation>
    </message>
    <message>
        <source>Pre&amp;vious article</source>
        <translation>Vori&amp;ger Artikel</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Der davor</translation>
    </message>
    <message>
        <source>Article of the &amp;file</source>
        <translation>Artikel zur &amp;Datei</translation>
    </message>
    <message>
        <source>Open the article of the file chosen under Imports</source>
        <translation>Den Artikel der unter „Importe“ gewählten Datei öffnen</translation>
    </message>
    <message>
        <source>Filter ar&amp;ticles</source>
        <translation>Artikel fil&amp;tern</translation>
    </message>
    <message>
        <source>Go to the filter box</source>
        <translation>Zum Filterfeld gehen</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>The user’s guide, at the page about what is shown</source>
        <translation>Das Handbuch, auf der Seite zu dem, was gezeigt wird</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>All actions and their keys</source>
        <translation>Alle Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>What to look at &amp;first</source>
        <translation>&amp;Zuerst ansehen</translation>
    </message>
    <message>
        <source>Five things of the library, each with its place</source>
        <translation>Fünf Dinge aus der Sammlung, jedes mit seiner Stelle</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>&amp;Protokoll zeigen</translation>
    </message>
    <message>
        <source>Open the folder of log files</source>
        <translation>Den Ordner der Protokolldateien öffnen</translation>
    </message>
    <message>
        <source>&amp;About Counterclaim</source>
        <translation>Ü&amp;ber Counterclaim</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Hi&amp;lfe</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archiv</translation>
    </message>
    <message>
        <source>Passages of ed&amp;itions</source>
        <translation>Stellen der &amp;Fassungen</translation>
    </message>
    <message>
        <source>S&amp;uggestions</source>
        <translation>Vorschlä&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Anzei&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>Schla&amp;gwörter</translation>
    </message>
    <message>
        <source>&amp;Mark claim…</source>
        <translation>&amp;Behauptung erfassen…</translation>
    </message>
    <message>
        <source>Track the selected words, or the statement one stands on, as a claim</source>
        <translation>Die ausgewählten Wörter oder die Aussage an dieser Stelle als Behauptung erfassen</translation>
    </message>
    <message>
        <source>Mark at onc&amp;e</source>
        <translation>&amp;Sofort erfassen</translation>
    </message>
    <message>
        <source>As a claim just as it is filled in</source>
        <translation>Als Behauptung, so wie ausgefüllt</translation>
    </message>
    <message>
        <source>&amp;Suggested claims</source>
        <translation>&amp;Vorgeschlagene Behauptungen</translation>
    </message>
    <message>
        <source>What is worth checking here, and what repeats a known claim</source>
        <translation>Was hier zu prüfen lohnt und was eine bekannte Behauptung wiederholt</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>A&amp;ccept all</source>
        <translation>Alle a&amp;nnehmen</translation>
    </message>
    <message>
        <source>Make claims of all that is offered</source>
        <translation>Alles Vorgeschlagene als Behauptungen erfassen</translation>
    </message>
    <message>
        <source>R&amp;efuse all</source>
        <translation>Alle able&amp;hnen</translation>
    </message>
    <message>
        <source>Raise &amp;dispute…</source>
        <translation>Als s&amp;trittig melden…</translation>
    </message>
    <message>
        <source>Flag the selected words as disputed</source>
        <translation>Die ausgewählten Wörter als strittig melden</translation>
    </message>
    <message>
        <source>&amp;Read anew</source>
        <translation>&amp;Neu auswerten</translation>
    </message>
    <message>
        <source>Find statements and disputes anew</source>
        <translation>Aussagen und Streitfälle neu suchen</translation>
    </message>
    <message>
        <source>Open the &amp;original</source>
        <translation>&amp;Original öffnen</translation>
    </message>
    <message>
        <source>Open the file the article came from</source>
        <translation>Die Datei öffnen, aus der der Artikel stammt</translation>
    </message>
    <message>
        <source>Cop&amp;ies of the report</source>
        <translation>&amp;Kopien des Berichts</translation>
    </message>
    <message>
        <source>Who else published it, and who is likely its origin</source>
        <translation>Wer ihn noch veröffentlicht hat und wer wohl der Ursprung ist</translation>
    </message>
    <message>
        <source>Editions of t&amp;he article</source>
        <translation>Fass&amp;ungen des Artikels</translation>
    </message>
    <message>
        <source>What the outlet changed, and where marked passages are now</source>
        <translation>Was das Medium geändert hat und wo markierte Stellen jetzt stehen</translation>
    </message>
    <message>
        <source>&amp;Confirm the place</source>
        <translation>Stelle &amp;bestätigen</translation>
    </message>
    <message>
        <source>Take the passage to its place in the newest edition</source>
        <translation>Die Stelle an ihren Platz in der neuesten Fassung übernehmen</translation>
    </message>
    <message>
        <source>&amp;Leave it there</source>
        <translation>&amp;Dort lassen</translation>
    </message>
    <message>
        <source>Leave the passage with the earlier edition</source>
        <translation>Die Stelle bei der früheren Fassung lassen</translation>
    </message>
    <message>
        <source>Open in a new &amp;tab</source>
        <translation>In neuem &amp;Reiter öffnen</translation>
    </message>
    <message>
        <source>Keep the article in its tab and go on in another</source>
        <translation>Den Artikel in seinem Reiter lassen und in einem anderen weitermachen</translation>
    </message>
    <message>
        <source>&amp;Close the tab</source>
        <translation>Reiter s&amp;chließen</translation>
    </message>
    <message>
        <source>The tab in front</source>
        <translation>Den vorderen Reiter</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Näc&amp;hster Reiter</translation>
    </message>
    <message>
        <source>The next article that is open</source>
        <translation>Der nächste geöffnete Artikel</translation>
    </message>
    <message>
        <source>&amp;Previous tab</source>
        <translation>Vor&amp;iger Reiter</translation>
    </message>
    <message>
        <source>The article open before it</source>
        <translation>Der davor geöffnete Artikel</translation>
    </message>
    <message>
        <source>De&amp;lete article…</source>
        <translation>Artikel &amp;löschen…</translation>
    </message>
    <message>
        <source>Delete the article for good</source>
        <translation>Den Artikel endgültig löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>With its %n other editions</source>
        <comment>With its %n other edition</comment>
        <translation>
            <numerusform>Mit seiner %n anderen Fassung</numerusform>
            <numerusform>Mit seinen %n anderen Fassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the claims that appear nowhere else</source>
        <translation>Die Behauptungen behalten, die nirgends sonst stehen</translation>
    </message>
    <message>
        <source>Delete the backups that hold it, too</source>
        <translation>Auch die Sicherungen löschen, in denen er steht</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>{title} goes with {passages}, {evidence} and its part in {disputes}.</source>
        <translation>Mit {title} gehen {passages}, {evidence} und sein Anteil an {disputes}.</translation>
    </message>
    <message numerus="yes">
        <source>%n passages of claims</source>
        <comment>%n passage of a claim</comment>
        <translation>
            <numerusform>%n Stelle einer Behauptung</numerusform>
            <numerusform>%n Stellen von Behauptungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <comment>%n piece of evidence</comment>
        <translation>
            <numerusform>%n Beleg</numerusform>
            <numerusform>%n Belege</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n disputes</source>
        <comment>%n dispute</comment>
        <translation>
            <numerusform>%n Widerspruch</numerusform>
            <numerusform>%n Widersprüchen</numerusform>
        </translation>
    </message>
    <message>
        <source>{claim} appears nowhere else: {words}</source>
        <translation>{claim} steht nirgends sonst: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n more claims appear nowhere else.</source>
        <comment>%n more claim appears nowhere else.</comment>
        <translation>
            <numerusform>%n weitere Behauptung steht nirgends sonst.</numerusform>
            <numerusform>%n weitere Behauptungen stehen nirgends sonst.</numerusform>
        </translation>
    </message>
    <message>
        <source>{claim} stays and is worded as it is here: {words}</source>
        <translation>{claim} bleibt und lautet wie hier: {words}</translation>
    </message>
    <message numerus="yes">
        <source>%n other articles</source>
        <comment>%n other article</comment>
        <translation>
            <numerusform>%n anderer Artikel</numerusform>
            <numerusform>%n andere Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>The file {name} goes, from which {others} came; these stay.</source>
        <translation>Die Datei {name} geht, aus der {others} kamen; diese bleiben.</translation>
    </message>
    <message>
        <source>The file {name} goes, too.</source>
        <translation>Auch die Datei {name} geht.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <comment>%n backup</comment>
        <translation>
            <numerusform>%n Sicherung</numerusform>
            <numerusform>%n Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unless you choose otherwise it stays in {backups}: {names}</source>
        <translation>Wenn Sie nichts anderes wählen, bleibt er in {backups}: {names}</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>&amp;Dismiss…</source>
        <translation>&amp;Verwerfen…</translation>
    </message>
    <message>
        <source>It is no conflict; then 1 to 5 say why</source>
        <translation>Es ist kein Widerspruch; dann sagen 1 bis 5, warum</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>Wieder ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Take back the decision</source>
        <translation>Die Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Read in the article</source>
        <translation>Im &amp;Artikel lesen</translation>
    </message>
    <message>
        <source>Open the first passage</source>
        <translation>Die erste Textstelle öffnen</translation>
    </message>
    <message>
        <source>Show the &amp;question</source>
        <translation>F&amp;rage zeigen</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>Fil&amp;tern…</translation>
    </message>
    <message>
        <source>Narrow the list by words; kind, source and holder are chosen below</source>
        <translation>Die Liste nach Wörtern eingrenzen; Art, Quelle und Urheber stehen darunter</translation>
    </message>
    <message>
        <source>Passphrase of the library</source>
        <translation>Kennwort der Sammlung</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Offen</translation>
    </message>
    <message>
        <source>Open the &amp;library</source>
        <translation>Sammlung ö&amp;ffnen</translation>
    </message>
    <message>
        <source>“{name}” has a passphrase. It opens with it alone.</source>
        <translation>„{name}“ hat ein Kennwort und lässt sich nur damit öffnen.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neues Kennwort</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Dasselbe noch einmal</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase</source>
        <translation>Kennwort ä&amp;ndern</translation>
    </message>
    <message>
        <source>&amp;Set the passphrase</source>
        <translation>Kennwort &amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Remove the passphrase</source>
        <translation>Kennwort weg&amp;nehmen</translation>
    </message>
    <message>
        <source>With a passphrase the library, its backups and the kept files cannot be read without it. Opening takes a moment longer, and the search index is made anew each time.</source>
        <translation>Mit einem Kennwort lassen sich die Sammlung, ihre Sicherungen und die aufgehobenen Dateien ohne es nicht lesen. Das Öffnen dauert etwas länger, und der Suchindex wird jedes Mal neu gemacht.</translation>
    </message>
    <message>
        <source>A forgotten passphrase cannot be recovered by anybody. Keep it in a safe place.</source>
        <translation>Ein vergessenes Kennwort kann niemand wiederherstellen. Bewahren Sie es sicher auf.</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Neues Kennwort</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>Dasselbe noch &amp;einmal</translation>
    </message>
    <message>
        <source>Archives, exports and copies that lie elsewhere stay as they are, and a disk may keep traces of files that were written over.</source>
        <translation>Archive, Exporte und Kopien, die anderswo liegen, bleiben, wie sie sind, und ein Datenträger kann Spuren überschriebener Dateien behalten.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>S&amp;how what is typed</source>
        <translation>Getippten Text an&amp;zeigen</translation>
    </message>
    <message>
        <source>Those not looked at</source>
        <translation>Noch nicht durchgesehene</translation>
    </message>
    <message>
        <source>&amp;Confirmed</source>
        <translation>&amp;Bestätigt</translation>
    </message>
    <message>
        <source>Those confirmed</source>
        <translation>Bestätigte</translation>
    </message>
    <message>
        <source>&amp;Dismissed</source>
        <translation>&amp;Verworfen</translation>
    </message>
    <message>
        <source>Those dismissed</source>
        <translation>Verworfene</translation>
    </message>
    <message>
        <source>Those put off</source>
        <translation>Zurückgestellte</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>All disputes</source>
        <translation>Alle Streitfälle</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove a dispute raised by hand</source>
        <translation>Einen von Hand gemeldeten Streitfall entfernen</translation>
    </message>
    <message>
        <source>&amp;New question…</source>
        <translation>&amp;Neue Frage…</translation>
    </message>
    <message>
        <source>Ask a question and say how answers to it are recognised</source>
        <translation>Eine Frage stellen und sagen, woran Antworten darauf zu erkennen sind</translation>
    </message>
    <message>
        <source>From two &amp;claims…</source>
        <translation>Aus zwei &amp;Behauptungen…</translation>
    </message>
    <message>
        <source>Ask the question on which two claims contradict each other</source>
        <translation>Die Frage stellen, bei der sich zwei Behauptungen widersprechen</translation>
    </message>
    <message>
        <source>From the &amp;dispute…</source>
        <translation>Aus dem &amp;Streitfall…</translation>
    </message>
    <message>
        <source>Ask the question on which the passages of the dispute differ</source>
        <translation>Die Frage stellen, bei der sich die Textstellen des Streitfalls unterscheiden</translation>
    </message>
    <message>
        <source>&amp;Edit the question…</source>
        <translation>&amp;Frage bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Keep the question</source>
        <translation>Frage s&amp;peichern</translation>
    </message>
    <message>
        <source>Keep what was changed in the library</source>
        <translation>Das Geänderte in der Sammlung speichern</translation>
    </message>
    <message>
        <source>&amp;Leave it as it was</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Keep nothing of what was changed</source>
        <translation>Nichts vom Geänderten behalten</translation>
    </message>
    <message>
        <source>&amp;Go to the chart</source>
        <translation>Zum &amp;Diagramm</translation>
    </message>
    <message>
        <source>The arrow keys go from passage to passage</source>
        <translation>Die Pfeiltasten gehen von Textstelle zu Textstelle</translation>
    </message>
    <message>
        <source>&amp;Save the chart…</source>
        <translation>Dia&amp;gramm speichern…</translation>
    </message>
    <message>
        <source>As an SVG drawing or a PNG picture</source>
        <translation>Als SVG-Zeichnung oder PNG-Bild</translation>
    </message>
    <message>
        <source>&amp;Remove or restore</source>
        <translation>&amp;Entfernen oder wiederherstellen</translation>
    </message>
    <message>
        <source>Remove your question, or bring back the words that came with the program</source>
        <translation>Die eigene Frage entfernen oder die mitgelieferten Wörter wiederherstellen</translation>
    </message>
    <message>
        <source>Add selection as &amp;appearance</source>
        <translation>&amp;Auswahl als Fundstelle</translation>
    </message>
    <message>
        <source>The claim is made in the selected words, too</source>
        <translation>Auch mit den ausgewählten Wörtern wird das behauptet</translation>
    </message>
    <message>
        <source>Add selection as &amp;evidence…</source>
        <translation>Auswahl als &amp;Beleg…</translation>
    </message>
    <message>
        <source>The selected words support or refute the claim</source>
        <translation>Die ausgewählten Wörter stützen oder widerlegen die Behauptung</translation>
    </message>
    <message>
        <source>Add &amp;link as evidence…</source>
        <translation>&amp;Webadresse als Beleg…</translation>
    </message>
    <message>
        <source>A page supports or refutes the claim</source>
        <translation>Eine Webseite stützt oder widerlegt die Behauptung</translation>
    </message>
    <message>
        <source>Read the a&amp;ppearance</source>
        <translation>&amp;Fundstelle lesen</translation>
    </message>
    <message>
        <source>Re&amp;move the appearance</source>
        <translation>Fundstelle &amp;entfernen</translation>
    </message>
    <message>
        <source>Take the chosen appearance off the claim</source>
        <translation>Die gewählte Fundstelle von der Behauptung lösen</translation>
    </message>
    <message>
        <source>Rea&amp;d the evidence</source>
        <translation>Beleg &amp;lesen</translation>
    </message>
    <message>
        <source>Open the chosen evidence in the reader</source>
        <translation>Den gewählten Beleg im Artikel öffnen</translation>
    </message>
    <message>
        <source>Rem&amp;ove the evidence</source>
        <translation>Beleg en&amp;tfernen</translation>
    </message>
    <message>
        <source>Take the chosen evidence off the claim</source>
        <translation>Den gewählten Beleg von der Behauptung lösen</translation>
    </message>
    <message>
        <source>Give a &amp;verdict</source>
        <translation>&amp;Urteil festlegen</translation>
    </message>
    <message>
        <source>To the claim, or to all that are chosen</source>
        <translation>Für die Behauptung oder alle gewählten</translation>
    </message>
    <message>
        <source>Put on a ta&amp;g</source>
        <translation>&amp;Schlagwort vergeben</translation>
    </message>
    <message>
        <source>On the claim, or on all that are chosen</source>
        <translation>Für die Behauptung oder alle gewählten</translation>
    </message>
    <message>
        <source>Attach to a &amp;question</source>
        <translation>Einer F&amp;rage zuordnen</translation>
    </message>
    <message>
        <source>As a position on it; the claim, or all that are chosen</source>
        <translation>Als Position dazu; die Behauptung oder alle gewählten</translation>
    </message>
    <message>
        <source>Show its q&amp;uestion</source>
        <translation>&amp;Ihre Frage zeigen</translation>
    </message>
    <message>
        <source>Who else takes which position on the question of the claim</source>
        <translation>Wer sonst welche Position zur Frage der Behauptung vertritt</translation>
    </message>
    <message>
        <source>Show &amp;its dispute</source>
        <translation>Streitfall &amp;zeigen</translation>
    </message>
    <message>
        <source>The dispute in which a passage of the claim stands</source>
        <translation>Der Streitfall, in dem eine Fundstelle der Behauptung steht</translation>
    </message>
    <message>
        <source>&amp;Remove claim</source>
        <translation>Be&amp;hauptung entfernen</translation>
    </message>
    <message>
        <source>The claim, or all that are chosen; undo brings them back</source>
        <translation>Die Behauptung oder alle gewählten; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>&amp;Go to the tags</source>
        <translation>Zu den &amp;Schlagwörtern</translation>
    </message>
    <message>
        <source>Claims by tag</source>
        <translation>Behauptungen nach Schlagwort</translation>
    </message>
    <message>
        <source>&amp;New tag…</source>
        <translation>&amp;Neues Schlagwort…</translation>
    </message>
    <message>
        <source>Below the one chosen</source>
        <translation>Unter dem gewählten</translation>
    </message>
    <message>
        <source>&amp;Change the tag…</source>
        <translation>Schlagwort än&amp;dern…</translation>
    </message>
    <message>
        <source>Its name, its description, and where it stands</source>
        <translation>Name, Beschreibung und Platz</translation>
    </message>
    <message>
        <source>&amp;Merge the tag…</source>
        <translation>Schlagwort &amp;zusammenführen…</translation>
    </message>
    <message>
        <source>Give its claims to another tag</source>
        <translation>Seine Behauptungen einem anderen Schlagwort geben</translation>
    </message>
    <message>
        <source>&amp;Remove the tag</source>
        <translation>Schlagwort &amp;entfernen</translation>
    </message>
    <message>
        <source>From all its claims; undo brings it back</source>
        <translation>Von allen Behauptungen; „Rückgängig“ holt es zurück</translation>
    </message>
    <message>
        <source>Search for what is &amp;offered</source>
        <translation>&amp;Vorgeschlagenes suchen</translation>
    </message>
    <message>
        <source>Take the first of the queries that may have been meant</source>
        <translation>Die erste der vielleicht gemeinten Anfragen nehmen</translation>
    </message>
    <message>
        <source>Go to what &amp;narrows</source>
        <translation>Zum &amp;Eingrenzen</translation>
    </message>
    <message>
        <source>Sources, holders, years and the like of the hits</source>
        <translation>Quellen, Urheber, Jahre und Ähnliches der Treffer</translation>
    </message>
    <message>
        <source>Other s&amp;pellings</source>
        <translation>An&amp;dere Schreibweisen</translation>
    </message>
    <message>
        <source>&amp;Ask for the value</source>
        <translation>Wert ver&amp;langen</translation>
    </message>
    <message>
        <source>Only hits with this value; once more takes it back</source>
        <translation>Nur Treffer mit diesem Wert; noch einmal hebt es auf</translation>
    </message>
    <message>
        <source>&amp;Leave the value out</source>
        <translation>Wert &amp;ausschließen</translation>
    </message>
    <message>
        <source>Only hits without this value; once more takes it back</source>
        <translation>Nur Treffer ohne diesen Wert; noch einmal hebt es auf</translation>
    </message>
    <message>
        <source>&amp;Turn all hits into claims…</source>
        <translation>Alle Treffer zu &amp;Behauptungen…</translation>
    </message>
    <message>
        <source>Make claims of statements, or tag those that are</source>
        <translation>Behauptungen aus Aussagen erfassen oder vorhandene verschlagworten</translation>
    </message>
    <message>
        <source>&amp;Save the search…</source>
        <translation>&amp;Suche speichern…</translation>
    </message>
    <message>
        <source>Keep the query, and see what is new in it</source>
        <translation>Die Anfrage behalten und sehen, was daran neu ist</translation>
    </message>
    <message>
        <source>&amp;Go to the saved searches</source>
        <translation>Zu den &amp;gespeicherten Suchen</translation>
    </message>
    <message>
        <source>Those kept in the library</source>
        <translation>Die in der Sammlung gespeicherten</translation>
    </message>
    <message>
        <source>Rena&amp;me the saved search…</source>
        <translation>Gespeicherte Suche u&amp;mbenennen…</translation>
    </message>
    <message>
        <source>Give it another name</source>
        <translation>Ihr einen anderen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Remove the saved search</source>
        <translation>Gespeicherte Suche entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Undo brings it back</source>
        <translation>„Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>A l&amp;ist of names…</source>
        <translation>&amp;Namensliste…</translation>
    </message>
    <message>
        <source>Paste names and see what each finds</source>
        <translation>Namen einfügen und sehen, was jeder findet</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>So &amp;wird gesucht</translation>
    </message>
    <message>
        <source>All that can be written in a query</source>
        <translation>Alles, was eine Anfrage enthalten kann</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Both of the proposal are one, or all the names chosen</source>
        <translation>Die beiden vorgeschlagenen oder alle gewählten Namen sind eins</translation>
    </message>
    <message>
        <source>&amp;Keep apart</source>
        <translation>&amp;Getrennt lassen</translation>
    </message>
    <message>
        <source>&amp;Split off the spellings ticked</source>
        <translation>Angehakte &amp;Schreibweisen abtrennen</translation>
    </message>
    <message>
        <source>&amp;Outlets</source>
        <translation>&amp;Medien</translation>
    </message>
    <message>
        <source>Who published what, and how many origins a report has</source>
        <translation>Wer was veröffentlicht hat und wie viele Ursprünge ein Bericht hat</translation>
    </message>
    <message>
        <source>&amp;Read the statement</source>
        <translation>&amp;Aussage lesen</translation>
    </message>
    <message>
        <source>Open the chosen statement in the reader</source>
        <translation>Die gewählte Aussage im Artikel öffnen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel the work</source>
        <translation>Den Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message numerus="yes">
        <source>%n disputed passages</source>
        <comment>%n disputed passage</comment>
        <translation>
            <numerusform>%n strittige Textstelle</numerusform>
            <numerusform>%n strittige Textstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close what to look at first</source>
        <translation>„Zuerst ansehen“ schließen</translation>
    </message>
    <message>
        <source>Close; the Help menu brings it back</source>
        <translation>Schließen; das Menü „Hilfe“ holt es zurück</translation>
    </message>
    <message>
        <source>What to look at first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <source>A figure that cannot be</source>
        <translation>Unmögliche Zahl</translation>
    </message>
    <message>
        <source>Figures that do not fit</source>
        <translation>Unstimmige Zahlen</translation>
    </message>
    <message>
        <source>A statement in doubt</source>
        <translation>Zweifel im Text</translation>
    </message>
    <message>
        <source>Who takes which position</source>
        <translation>Wer was vertritt</translation>
    </message>
    <message>
        <source>{name}, in every article</source>
        <translation>{name}, in allen Artikeln</translation>
    </message>
    <message>
        <source>Everything one person says</source>
        <translation>Alles von einer Person</translation>
    </message>
    <message>
        <source>An annotated report: one file, with every source</source>
        <translation>Ein kommentierter Bericht: eine Datei mit allen Quellen</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Open articles</source>
        <comment>those that are open</comment>
        <translation>Geöffnete Artikel</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>Reiter schließen</translation>
    </message>
    <message>
        <source>,</source>
        <comment>between thousands</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>Change claim</source>
        <translation>Behauptung ändern</translation>
    </message>
    <message>
        <source>Remove claim</source>
        <translation>Behauptung entfernen</translation>
    </message>
    <message>
        <source>Add passage</source>
        <translation>Textstelle hinzufügen</translation>
    </message>
    <message>
        <source>Remove passage</source>
        <translation>Textstelle entfernen</translation>
    </message>
    <message>
        <source>Clear verdict</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Remove evidence</source>
        <translation>Beleg entfernen</translation>
    </message>
    <message>
        <source>Change dispute</source>
        <translation>Streitfall ändern</translation>
    </message>
    <message>
        <source>Reopen dispute</source>
        <translation>Streitfall wieder öffnen</translation>
    </message>
    <message>
        <source>Confirm dispute</source>
        <translation>Streitfall bestätigen</translation>
    </message>
    <message>
        <source>Dismiss dispute</source>
        <translation>Streitfall verwerfen</translation>
    </message>
    <message>
        <source>Postpone dispute</source>
        <translation>Streitfall zurückstellen</translation>
    </message>
    <message>
        <source>Remove dispute</source>
        <translation>Streitfall entfernen</translation>
    </message>
    <message>
        <source>Join names</source>
        <translation>Namen zusammenführen</translation>
    </message>
    <message>
        <source>Split name</source>
        <translation>Namen trennen</translation>
    </message>
    <message>
        <source>Keep names apart</source>
        <translation>Namen getrennt lassen</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Neue Frage</translation>
    </message>
    <message>
        <source>Change question</source>
        <translation>Frage ändern</translation>
    </message>
    <message>
        <source>Restore question</source>
        <translation>Frage wiederherstellen</translation>
    </message>
    <message>
        <source>Remove question</source>
        <translation>Frage entfernen</translation>
    </message>
    <message>
        <source>Add verdict</source>
        <translation>Urteil hinzufügen</translation>
    </message>
    <message>
        <source>Change verdict</source>
        <translation>Urteil ändern</translation>
    </message>
    <message>
        <source>Remove verdict</source>
        <translation>Urteil entfernen</translation>
    </message>
    <message>
        <source>Save search</source>
        <translation>Suche speichern</translation>
    </message>
    <message>
        <source>Change article</source>
        <translation>Artikel ändern</translation>
    </message>
    <message>
        <source>Change search</source>
        <translation>Suche ändern</translation>
    </message>
    <message>
        <source>Remove search</source>
        <translation>Suche entfernen</translation>
    </message>
    <message>
        <source>Accept suggestion</source>
        <translation>Vorschlag annehmen</translation>
    </message>
    <message>
        <source>Refuse suggestion</source>
        <translation>Vorschlag ablehnen</translation>
    </message>
    <message>
        <source>Tag claim</source>
        <translation>Behauptung verschlagworten</translation>
    </message>
    <message>
        <source>Untag claim</source>
        <translation>Schlagwort von Behauptung entfernen</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>Change tag</source>
        <translation>Schlagwort ändern</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>Schlagwörter zusammenführen</translation>
    </message>
    <message>
        <source>Join editions</source>
        <translation>Fassungen verbinden</translation>
    </message>
    <message>
        <source>Part editions</source>
        <translation>Fassungen trennen</translation>
    </message>
    <message>
        <source>Take passage to the later edition</source>
        <translation>Stelle in die spätere Fassung übernehmen</translation>
    </message>
    <message>
        <source>Leave passage with the earlier edition</source>
        <translation>Stelle bei der früheren Fassung lassen</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n claims</source>
        <comment>Mark %n claim</comment>
        <translation>
            <numerusform>%n Behauptung erfassen</numerusform>
            <numerusform>%n Behauptungen erfassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Untag %n claims</source>
        <comment>Untag %n claim</comment>
        <translation>
            <numerusform>Schlagwort von %n Behauptung entfernen</numerusform>
            <numerusform>Schlagwort von %n Behauptungen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n claims</source>
        <comment>Attach %n claim</comment>
        <translation>
            <numerusform>%n Behauptung zuordnen</numerusform>
            <numerusform>%n Behauptungen zuordnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Detach %n claims</source>
        <comment>Detach %n claim</comment>
        <translation>
            <numerusform>Zuordnung von %n Behauptung lösen</numerusform>
            <numerusform>Zuordnung von %n Behauptungen lösen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set verdict of %n claims</source>
        <comment>Set verdict of %n claim</comment>
        <translation>
            <numerusform>Urteil für %n Behauptung festlegen</numerusform>
            <numerusform>Urteil für %n Behauptungen festlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear verdict of %n claims</source>
        <comment>Clear verdict of %n claim</comment>
        <translation>
            <numerusform>Urteil für %n Behauptung zurücknehmen</numerusform>
            <numerusform>Urteil für %n Behauptungen zurücknehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestions</source>
        <comment>Accept %n suggestion</comment>
        <translation>
            <numerusform>%n Vorschlag annehmen</numerusform>
            <numerusform>%n Vorschläge annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n passages to the later edition</source>
        <comment>Take %n passage to the later edition</comment>
        <translation>
            <numerusform>%n Stelle in die spätere Fassung übernehmen</numerusform>
            <numerusform>%n Stellen in die spätere Fassung übernehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n passages with the earlier edition</source>
        <comment>Leave %n passage with the earlier edition</comment>
        <translation>
            <numerusform>%n Stelle bei der früheren Fassung lassen</numerusform>
            <numerusform>%n Stellen bei der früheren Fassung lassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuse %n suggestions</source>
        <comment>Refuse %n suggestion</comment>
        <translation>
            <numerusform>%n Vorschlag ablehnen</numerusform>
            <numerusform>%n Vorschläge ablehnen</numerusform>
        </translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation>Die Sammlung ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung zurückholen…</translation>
    </message>
    <message>
        <source>Open it for reading</source>
        <translation>Zum Lesen öffnen</translation>
    </message>
    <message>
        <source>Enter the passphrase…</source>
        <translation>Kennwort eingeben …</translation>
    </message>
    <message>
        <source>An error that nobody foresaw.</source>
        <translation>Ein unvorhergesehener Fehler.</translation>
    </message>
    <message>
        <source>○ open</source>
        <translation>○ offen</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ bestätigt</translation>
    </message>
    <message>
        <source>✕ dismissed</source>
        <translation>✕ verworfen</translation>
    </message>
    <message>
        <source>… later</source>
        <translation>… später</translation>
    </message>
    <message>
        <source>+ supports</source>
        <translation>+ stützt</translation>
    </message>
    <message>
        <source>− refutes</source>
        <translation>− widerlegt</translation>
    </message>
    <message>
        <source>✓ brought in</source>
        <translation>✓ importiert</translation>
    </message>
    <message>
        <source>= already here</source>
        <translation>= schon vorhanden</translation>
    </message>
    <message>
        <source>✕ not readable</source>
        <translation>✕ nicht lesbar</translation>
    </message>
    <message>
        <source>… cancelled</source>
        <translation>… abgebrochen</translation>
    </message>
    <message>
        <source>? waits for a look</source>
        <translation>? wartet auf Durchsicht</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Opening the library</source>
        <translation>Sammlung öffnen</translation>
    </message>
    <message>
        <source>Deleting the article</source>
        <translation>Artikel wird gelöscht</translation>
    </message>
    <message>
        <source>Bringing in articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Bringing in the text</source>
        <translation>Text importieren</translation>
    </message>
    <message>
        <source>Bringing in the page</source>
        <translation>Die Seite wird importiert</translation>
    </message>
    <message>
        <source>Opening the sample library</source>
        <translation>Beispielsammlung öffnen</translation>
    </message>
    <message>
        <source>{work}: cancelled.</source>
        <translation>{work}: abgebrochen.</translation>
    </message>
    <message>
        <source>Show imports</source>
        <translation>Importe zeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Doubted in the text</source>
        <translation>Im Text angezweifelt</translation>
    </message>
    <message>
        <source>Opposite positions</source>
        <translation>Gegensätzliche Positionen</translation>
    </message>
    <message>
        <source>Words that exclude each other</source>
        <translation>Wörter, die einander ausschließen</translation>
    </message>
    <message>
        <source>Raised by hand</source>
        <translation>Von Hand gemeldet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>No other article here repeats this report.</source>
        <translation>Kein anderer Artikel hier wiederholt diesen Bericht.</translation>
    </message>
    <message>
        <source>Show the dispute {words}</source>
        <translation>Streitfall zeigen: {words}</translation>
    </message>
    <message>
        <source>Bring in an address</source>
        <translation>Adresse importieren</translation>
    </message>
    <message>
        <source>Address of a page or a feed</source>
        <translation>Adresse einer Seite oder eines Feeds</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>A page becomes an article; of a feed the entries are listed to choose from.</source>
        <translation>Eine Seite wird ein Artikel; von einem Feed werden die Einträge zur Auswahl gezeigt.</translation>
    </message>
    <message>
        <source>This goes over the network: {host}</source>
        <translation>Das geht über das Netz: {host}</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or https:// are fetched.</source>
        <translation>Nur Adressen, die mit http:// oder https:// beginnen, werden geholt.</translation>
    </message>
    <message>
        <source>Entries of the feed</source>
        <translation>Einträge des Feeds</translation>
    </message>
    <message>
        <source>Choose which of them to bring in; Space turns a box.</source>
        <translation>Wählen Sie, welche importiert werden; die Leertaste setzt ein Häkchen.</translation>
    </message>
    <message>
        <source>No entry is chosen.</source>
        <translation>Kein Eintrag ist gewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <comment>%n page</comment>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>This goes over the network: {pages} of {host}</source>
        <translation>Das geht über das Netz: {pages} von {host}</translation>
    </message>
    <message>
        <source>Fetching from {host}</source>
        <translation>Es wird von {host} geholt</translation>
    </message>
    <message>
        <source>Fetching the entries</source>
        <translation>Die Einträge werden geholt</translation>
    </message>
    <message>
        <source>The address led on: {way}</source>
        <translation>Die Adresse führte weiter: {way}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Blatt der Arbeitsmappe</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>First rows of the table</source>
        <translation>Erste Zeilen der Tabelle</translation>
    </message>
    <message>
        <source>First sheet</source>
        <translation>Erstes Blatt</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– keine –</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Spalte {number}</translation>
    </message>
    <message>
        <source>✂ Article {number} · {words}</source>
        <translation>✂ Artikel {number} · {words}</translation>
    </message>
    <message>
        <source>Lines of the collection</source>
        <translation>Zeilen der Sammlung</translation>
    </message>
    <message>
        <source>Cut here</source>
        <translation>Hier schneiden</translation>
    </message>
    <message>
        <source>One article</source>
        <translation>Ein Artikel</translation>
    </message>
    <message>
        <source>Do not cut it at all</source>
        <translation>Gar nicht schneiden</translation>
    </message>
    <message>
        <source>Join with the one before</source>
        <translation>Mit dem davor verbinden</translation>
    </message>
    <message>
        <source>Space cuts at a line or joins it; N and P go from cut to cut.</source>
        <translation>Die Leertaste schneidet an einer Zeile oder verbindet; N und P gehen von Schnitt zu Schnitt.</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Ordner beobachten…</translation>
    </message>
    <message>
        <source>Bring in what is put into a folder</source>
        <translation>Importieren, was in einen Ordner gelegt wird</translation>
    </message>
    <message>
        <source>Take the folder off this list</source>
        <translation>Den Ordner von dieser Liste nehmen</translation>
    </message>
    <message>
        <source>No folder is watched. New files come in only if you bring them in.</source>
        <translation>Kein Ordner wird beobachtet. Neue Dateien kommen nur herein, wenn Sie sie importieren.</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <source>Dispute: {reason}</source>
        <translation>Widerspruch: {reason}</translation>
    </message>
    <message>
        <source>Evidence on {claim}</source>
        <translation>Beleg zu {claim}</translation>
    </message>
    <message>
        <source>{claim}: {words}</source>
        <translation>{claim}: {words}</translation>
    </message>
    <message>
        <source>now: {words}</source>
        <translation>jetzt: {words}</translation>
    </message>
    <message>
        <source>was: {words}</source>
        <translation>vorher: {words}</translation>
    </message>
    <message>
        <source>left there</source>
        <translation>dort gelassen</translation>
    </message>
    <message>
        <source>✕ lost</source>
        <translation>✕ verloren</translation>
    </message>
    <message>
        <source>= the same</source>
        <translation>= gleich</translation>
    </message>
    <message>
        <source>≈ other surroundings</source>
        <translation>≈ andere Umgebung</translation>
    </message>
    <message>
        <source>≈ changed</source>
        <translation>≈ geändert</translation>
    </message>
    <message>
        <source>Passages of the earlier edition</source>
        <translation>Stellen der früheren Fassung</translation>
    </message>
    <message>
        <source>Nothing is left to decide</source>
        <translation>Nichts mehr zu entscheiden</translation>
    </message>
    <message>
        <source>All that you marked is in the newest edition. Undo brings back what was decided.</source>
        <translation>Alles, was Sie markiert haben, steht in der neuesten Fassung. „Rückgängig“ holt zurück, was entschieden wurde.</translation>
    </message>
    <message>
        <source>Take what is chosen to its place in the newest edition</source>
        <translation>Das Gewählte an seinen Platz in der neuesten Fassung übernehmen</translation>
    </message>
    <message>
        <source>Leave there</source>
        <translation>Dort lassen</translation>
    </message>
    <message>
        <source>Leave what is chosen with the earlier edition</source>
        <translation>Das Gewählte bei der früheren Fassung lassen</translation>
    </message>
    <message>
        <source>There is no other edition of this article here.</source>
        <translation>Von diesem Artikel gibt es hier keine andere Fassung.</translation>
    </message>
    <message>
        <source>Comparing the editions</source>
        <translation>Fassungen werden verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <comment>%n to decide</comment>
        <translation>
            <numerusform>%n zu entscheiden</numerusform>
            <numerusform>%n zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking what goes with the article</source>
        <translation>Nachsehen, was mit dem Artikel geht</translation>
    </message>
    <message numerus="yes">
        <source>%n articles deleted for good.</source>
        <comment>%n article deleted for good.</comment>
        <translation>
            <numerusform>%n Artikel endgültig gelöscht.</numerusform>
            <numerusform>%n Artikel endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>{gone} Still in these backups: {names}.</source>
        <translation>{gone} Noch in diesen Sicherungen: {names}.</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Read the earlier edition</source>
        <translation>Frühere Fassung lesen</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Zurück zum Text</translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>Zurück zum Text (Esc)</translation>
    </message>
    <message>
        <source>From {one} to {other}: {words}. Added words are underlined, removed ones struck out.</source>
        <translation>Von {one} zu {other}: {words}. Neue Wörter sind unterstrichen, entfernte durchgestrichen.</translation>
    </message>
    <message>
        <source>edition {number}</source>
        <translation>Fassung {number}</translation>
    </message>
    <message>
        <source>{edition}, {day}</source>
        <translation>{edition}, {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n origins</source>
        <comment>%n origin</comment>
        <translation>
            <numerusform>%n Ursprung</numerusform>
            <numerusform>%n Ursprünge</numerusform>
        </translation>
    </message>
    <message>
        <source>{outlets}, {origins}</source>
        <translation>{outlets}, {origins}</translation>
    </message>
    <message>
        <source>Outlets here that print these very words, and how many reports they come from</source>
        <translation>Medien in dieser Sammlung, die genau diese Worte drucken, und aus wie vielen Berichten sie stammen</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner beobachten</translation>
    </message>
    <message>
        <source>Making the search index anew</source>
        <translation>Der Suchindex wird neu aufgebaut</translation>
    </message>
    <message>
        <source>The manual is in English.</source>
        <translation>Das Handbuch gibt es nur auf Englisch.</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Nothing found. Fewer or shorter words find more.</source>
        <translation>Nichts gefunden. Weniger oder kürzere Wörter finden mehr.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Looking at the backups</source>
        <translation>Die Sicherungen werden angesehen</translation>
    </message>
    <message>
        <source>There is no backup of this library.</source>
        <translation>Von dieser Bibliothek gibt es keine Sicherung.</translation>
    </message>
    <message>
        <source>Restored from {name}. What was there before is kept among the backups.</source>
        <translation>Zurückgeholt aus {name}. Was vorher da war, bleibt unter den Sicherungen erhalten.</translation>
    </message>
    <message>
        <source>{title} (for reading only)</source>
        <translation>{title} (nur zum Lesen)</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Ways to go on with the query</source>
        <translation>Wie die Suche weitergehen kann</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <translation>Andere Schreibweisen</translation>
    </message>
    <message>
        <source>Find names in their other spellings, too</source>
        <translation>Namen auch in ihren anderen Schreibweisen finden</translation>
    </message>
    <message>
        <source>The library has the new passphrase.</source>
        <translation>Die Sammlung hat das neue Kennwort.</translation>
    </message>
    <message>
        <source>The library has no passphrase any more.</source>
        <translation>Die Sammlung hat kein Kennwort mehr.</translation>
    </message>
</context>
</TS>
