<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>Campaigns</name>
    <message numerus="yes">
        <source>%n campaign(s) deleted</source>
        <translation>
            <numerusform>%n campaign deleted</numerusform>
            <numerusform>%n campaigns deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n portrait</numerusform>
            <numerusform>%n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) copied to ‘{name}’</source>
        <translation>
            <numerusform>%n portrait copied to ‘{name}’</numerusform>
            <numerusform>%n portraits copied to ‘{name}’</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) moved to ‘{name}’</source>
        <translation>
            <numerusform>%n portrait moved to ‘{name}’</numerusform>
            <numerusform>%n portraits moved to ‘{name}’</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poster wall(s)</source>
        <translation>
            <numerusform>%n poster wall</numerusform>
            <numerusform>%n poster walls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n portrait(s) to ‘{name}’</source>
        <translation>
            <numerusform>Copy %n portrait to ‘{name}’</numerusform>
            <numerusform>Copy %n portraits to ‘{name}’</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n portrait(s) to ‘{name}’</source>
        <translation>
            <numerusform>Move %n portrait to ‘{name}’</numerusform>
            <numerusform>Move %n portraits to ‘{name}’</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n changed record(s)</source>
        <translation>
            <numerusform>%n changed record</numerusform>
            <numerusform>%n changed records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new record(s)</source>
        <translation>
            <numerusform>%n new record</numerusform>
            <numerusform>%n new records</numerusform>
        </translation>
    </message>
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
        <source>%n unchanged record(s)</source>
        <translation>
            <numerusform>%n unchanged record</numerusform>
            <numerusform>%n unchanged records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wall created with %n portrait(s)</source>
        <translation>
            <numerusform>Wall created with %n portrait</numerusform>
            <numerusform>Wall created with %n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{rows} rows, {columns} columns, %n place(s)</source>
        <translation>
            <numerusform>{rows} rows, {columns} columns, %n place</numerusform>
            <numerusform>{rows} rows, {columns} columns, %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message numerus="yes">
        <source>From {distance} m {seen} of %n face(s) are seen at once.</source>
        <translation>
            <numerusform>From {distance} m {seen} of %n face is seen at once.</numerusform>
            <numerusform>From {distance} m {seen} of %n faces are seen at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From {distance} m {seen} of %n face(s) are seen at once; {least} to {most} depending on the side.</source>
        <translation>
            <numerusform>From {distance} m {seen} of %n face is seen at once; {least} to {most} depending on the side.</numerusform>
            <numerusform>From {distance} m {seen} of %n faces are seen at once; {least} to {most} depending on the side.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>%n hint(s) before output</source>
        <translation>
            <numerusform>%n hint before output</numerusform>
            <numerusform>%n hints before output</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) chosen</source>
        <translation>
            <numerusform>%n place chosen</numerusform>
            <numerusform>%n places chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n portrait</numerusform>
            <numerusform>%n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) found no place.</source>
        <translation>
            <numerusform>%n portrait found no place.</numerusform>
            <numerusform>%n portraits found no place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) not on the wall</source>
        <translation>
            <numerusform>%n portrait not on the wall</numerusform>
            <numerusform>%n portraits not on the wall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) are waiting for an A0 page.</source>
        <translation>
            <numerusform>%n portrait is waiting for an A0 page.</numerusform>
            <numerusform>%n portraits are waiting for an A0 page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s) stand out. Show</source>
        <translation>
            <numerusform>%n head stand out. Show</numerusform>
            <numerusform>%n heads stand out. Show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) end before the line: zoom in a little.</source>
        <translation>
            <numerusform>%n photo end before the line: zoom in a little.</numerusform>
            <numerusform>%n photos end before the line: zoom in a little.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) have moved.</source>
        <translation>
            <numerusform>%n place has moved.</numerusform>
            <numerusform>%n places have moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) of ‘{campaign}’ are waiting for an A0 page.</source>
        <translation>
            <numerusform>%n portrait of ‘{campaign}’ is waiting for an A0 page.</numerusform>
            <numerusform>%n portraits of ‘{campaign}’ are waiting for an A0 page.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) will find no place.</source>
        <translation>
            <numerusform>%n portrait will find no place.</numerusform>
            <numerusform>%n portraits will find no place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a place</source>
        <translation>
            <numerusform>%n waiting for a place</numerusform>
            <numerusform>%n waiting for a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty %n place(s)</source>
        <translation>
            <numerusform>Empty %n place</numerusform>
            <numerusform>Empty %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imports %n photo(s) and puts the portrait(s) on the wall.</source>
        <translation>
            <numerusform>Imports %n photo and puts the portrait on the wall.</numerusform>
            <numerusform>Imports %n photos and puts the portraits on the wall.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n photo(s) no face is known.</source>
        <translation>
            <numerusform>In %n photo no face is known.</numerusform>
            <numerusform>In %n photos no face is known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a wall of %n portrait(s)</source>
        <translation>
            <numerusform>Make a wall of %n portrait</numerusform>
            <numerusform>Make a wall of %n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No face was found on %n photo(s). Show</source>
        <translation>
            <numerusform>No face was found on %n photo. Show</numerusform>
            <numerusform>No face was found on %n photos. Show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place %n portrait(s)</source>
        <translation>
            <numerusform>Place %n portrait</numerusform>
            <numerusform>Place %n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Puts %n portrait(s) into the empty places from {place} on.</source>
        <translation>
            <numerusform>Puts %n portrait into the empty places from {place} on.</numerusform>
            <numerusform>Puts %n portraits into the empty places from {place} on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Puts %n portrait(s) into the next empty place(s).</source>
        <translation>
            <numerusform>Puts %n portrait into the next empty place.</numerusform>
            <numerusform>Puts %n portraits into the next empty places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaces {name} in {place}; %n more go(es) into empty places.</source>
        <translation>
            <numerusform>Replaces {name} in {place}; %n more goes into an empty place.</numerusform>
            <numerusform>Replaces {name} in {place}; %n more go into empty places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n portrait(s) off the wall</source>
        <translation>
            <numerusform>Take %n portrait off the wall</numerusform>
            <numerusform>Take %n portraits off the wall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message numerus="yes">
        <source>%n contact(s) added to ‘{name}’</source>
        <translation>
            <numerusform>%n contact added to ‘{name}’</numerusform>
            <numerusform>%n contacts added to ‘{name}’</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted</source>
        <translation>
            <numerusform>%n contact deleted</numerusform>
            <numerusform>%n contacts deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doubles</name>
    <message numerus="yes">
        <source>%n contact(s) merged into one</source>
        <translation>
            <numerusform>%n contact merged into one</numerusform>
            <numerusform>%n contacts merged into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of likely doubles found</source>
        <translation>
            <numerusform>%n group of likely doubles found</numerusform>
            <numerusform>%n groups of likely doubles found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n identical group(s) merged</source>
        <translation>
            <numerusform>%n identical group merged</numerusform>
            <numerusform>%n identical groups merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) merged into one</source>
        <translation>
            <numerusform>%n portrait merged into one</numerusform>
            <numerusform>%n portraits merged into one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n identical group(s)</source>
        <translation>
            <numerusform>Merge %n identical group</numerusform>
            <numerusform>Merge %n identical groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%n contact imported</numerusform>
            <numerusform>%n contacts imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faulty card(s) left out</source>
        <translation>
            <numerusform>%n faulty card left out</numerusform>
            <numerusform>%n faulty cards left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faulty line(s) left out</source>
        <translation>
            <numerusform>%n faulty line left out</numerusform>
            <numerusform>%n faulty lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) could not be read</source>
        <translation>
            <numerusform>%n photo could not be read</numerusform>
            <numerusform>%n photos could not be read</numerusform>
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
        <source>All %n in this view</source>
        <translation>
            <numerusform>All %n in thi view</numerusform>
            <numerusform>All %n in this view</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n contact(s)</source>
        <translation>
            <numerusform>Import %n contact</numerusform>
            <numerusform>Import %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n portrait(s)</source>
        <translation>
            <numerusform>Import %n portrait</numerusform>
            <numerusform>Import %n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n line(s) a full name would be public as a first name. To part it, assign its column to ‘First name and surname’.</source>
        <translation>
            <numerusform>In %n line a full name would be public as a first name. To part it, assign its column to ‘First name and surname’.</numerusform>
            <numerusform>In %n lines a full name would be public as a first name. To part it, assign its column to ‘First name and surname’.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please check %n name(s): they can be parted in more than one way.</source>
        <translation>
            <numerusform>Please check %n name: they can be parted in more than one way.</numerusform>
            <numerusform>Please check %n names: they can be parted in more than one way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n photo(s)</source>
        <translation>
            <numerusform>Read %n photo</numerusform>
            <numerusform>Read %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %n line(s) that Excel hides.</source>
        <translation>
            <numerusform>With %n line that Excel hides.</numerusform>
            <numerusform>With %n lines that Excel hides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %n photo(s) that no line names: {names}</source>
        <translation>
            <numerusform>Without %n photo that no line names: {names}</numerusform>
            <numerusform>Without %n photos that no line names: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guides</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n part(s)</source>
        <translation>
            <numerusform>In %n part</numerusform>
            <numerusform>In %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>It belongs to {portraits} and %n more.</source>
        <translation>
            <numerusform>It belongs to {portraits} and %n more.</numerusform>
            <numerusform>It belongs to {portraits} and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message numerus="yes">
        <source>%n caption(s) are hard to read from {distance} m: capitals of {height} mm, {wanted} mm would be easy.</source>
        <translation>
            <numerusform>%n caption is hard to read from {distance} m: capitals of {height} mm, {wanted} mm would be easy.</numerusform>
            <numerusform>%n captions are hard to read from {distance} m: capitals of {height} mm, {wanted} mm would be easy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) are long and set smaller than the others: {names}.</source>
        <translation>
            <numerusform>%n caption is long and set smaller than the others: {names}.</numerusform>
            <numerusform>%n captions are long and set smaller than the others: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) are too long and cut off: {names}.</source>
        <translation>
            <numerusform>%n caption is too long and cut off: {names}.</numerusform>
            <numerusform>%n captions are too long and cut off: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) can only be read from nearer than {distance} m: a type size of {size} mm is the smallest for that.</source>
        <translation>
            <numerusform>%n caption can only be read from nearer than {distance} m: a type size of {size} mm is the smallest for that.</numerusform>
            <numerusform>%n captions can only be read from nearer than {distance} m: a type size of {size} mm is the smallest for that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) come nearer than {safe} mm to the cut.</source>
        <translation>
            <numerusform>%n caption come nearer than {safe} mm to the cut.</numerusform>
            <numerusform>%n captions come nearer than {safe} mm to the cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) have no name: {names}.</source>
        <translation>
            <numerusform>%n caption has no name: {names}.</numerusform>
            <numerusform>%n captions have no name: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caption(s) have {size} pt; the print shop asks for at least {wanted} pt.</source>
        <translation>
            <numerusform>%n caption has {size} pt; the print shop asks for at least {wanted} pt.</numerusform>
            <numerusform>%n captions have {size} pt; the print shop asks for at least {wanted} pt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n face(s) come nearer than {safe} mm to the cut.</source>
        <translation>
            <numerusform>%n face come nearer than {safe} mm to the cut.</numerusform>
            <numerusform>%n faces come nearer than {safe} mm to the cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have less than the {least} dpi that the print shop asks for: {dpi}.</source>
        <translation>
            <numerusform>%n photo has less than the {least} dpi that the print shop asks for: {dpi}.</numerusform>
            <numerusform>%n photos have less than the {least} dpi that the print shop asks for: {dpi}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have less than {asked} dpi: {names}. From {distance} m that is fine.</source>
        <translation>
            <numerusform>%n photo has less than {asked} dpi: {names}. From {distance} m that is fine.</numerusform>
            <numerusform>%n photos have less than {asked} dpi: {names}. From {distance} m that is fine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have no credit: {names}.</source>
        <translation>
            <numerusform>%n photo has no credit: {names}.</numerusform>
            <numerusform>%n photos have no credit: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) will look a little soft from {distance} m: {names}.</source>
        <translation>
            <numerusform>%n photo will look a little soft from {distance} m: {names}.</numerusform>
            <numerusform>%n photos will look a little soft from {distance} m: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) will look soft from {distance} m: {names}.</source>
        <translation>
            <numerusform>%n photo will look soft from {distance} m: {names}.</numerusform>
            <numerusform>%n photos will look soft from {distance} m: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are empty and stay blank on paper.</source>
        <translation>
            <numerusform>%n place is empty and stays blank on paper.</numerusform>
            <numerusform>%n places are empty and stay blank on paper.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) for a logo have no picture yet.</source>
        <translation>
            <numerusform>%n place for a logo has no picture yet.</numerusform>
            <numerusform>%n places for a logo have no picture yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) show a colour only: their text is missing.</source>
        <translation>
            <numerusform>%n place shows a colour only: its text is missing.</numerusform>
            <numerusform>%n places show a colour only: their text is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) do not fit into the rows and columns set.</source>
        <translation>
            <numerusform>%n portrait does not fit into the rows and columns set.</numerusform>
            <numerusform>%n portraits do not fit into the rows and columns set.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) have no caption: {names}.</source>
        <translation>
            <numerusform>%n portrait has no caption: {names}.</numerusform>
            <numerusform>%n portraits have no caption: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) have no photo yet: {names}.</source>
        <translation>
            <numerusform>%n portrait has no photo yet: {names}.</numerusform>
            <numerusform>%n portraits have no photo yet: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No face was found on %n photo(s) at a joint, a seam or the frame: {names}. Look there yourself.</source>
        <translation>
            <numerusform>No face was found on %n photo at a joint, a seam or the frame: {names}. Look there yourself.</numerusform>
            <numerusform>No face was found on %n photos at a joint, a seam or the frame: {names}. Look there yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The frame covers %n face(s) in part: {names}.</source>
        <translation>
            <numerusform>The frame covers %n face in part: {names}.</numerusform>
            <numerusform>The frame covers %n faces in part: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The frame covers %n logo(s) or QR code(s): {names}.</source>
        <translation>
            <numerusform>The frame covers %n logo or QR code: {names}.</numerusform>
            <numerusform>The frame covers %n logos or QR codes: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The frame covers words of %n place(s): {names}.</source>
        <translation>
            <numerusform>The frame covers words of %n place: {names}.</numerusform>
            <numerusform>The frame covers words of %n places: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The framing of %n photo(s) cuts off much of the face: {names}.</source>
        <translation>
            <numerusform>The framing of %n photo cuts off much of the face: {names}.</numerusform>
            <numerusform>The framing of %n photos cuts off much of the face: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The framing of %n photo(s) shows nothing of the face: {names}.</source>
        <translation>
            <numerusform>The framing of %n photo shows nothing of the face: {names}.</numerusform>
            <numerusform>The framing of %n photos shows nothing of the face: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The seam cuts through %n face(s): {names}.</source>
        <translation>
            <numerusform>The seam cuts through %n face: {names}.</numerusform>
            <numerusform>The seam cuts through %n faces: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The seam cuts through %n logo(s) or QR code(s): {names}.</source>
        <translation>
            <numerusform>The seam cuts through %n logo or QR code: {names}.</numerusform>
            <numerusform>The seam cuts through %n logos or QR codes: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The seam cuts through words of %n place(s): {names}.</source>
        <translation>
            <numerusform>The seam cuts through words of %n place: {names}.</numerusform>
            <numerusform>The seam cuts through words of %n places: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n file(s) could not be imported</source>
        <translation>
            <numerusform>%n file could not be imported</numerusform>
            <numerusform>%n files could not be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) were there already</source>
        <translation>
            <numerusform>%n photo was there already</numerusform>
            <numerusform>%n photos were there already</numerusform>
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
        <source>Import %n portrait(s)</source>
        <translation>
            <numerusform>Import %n portrait</numerusform>
            <numerusform>Import %n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>photos from %n folder(s)</source>
        <translation>
            <numerusform>photos from %n folder</numerusform>
            <numerusform>photos from %n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n portrait</numerusform>
            <numerusform>%n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n poster wall(s)</source>
        <translation>
            <numerusform>%n poster wall</numerusform>
            <numerusform>%n poster walls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n photo(s)</source>
        <translation>
            <numerusform>Add %n photo</numerusform>
            <numerusform>Add %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>due in %n day</numerusform>
            <numerusform>due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{language}: %n text(s) missing</source>
        <translation>
            <numerusform>{language}: %n text missing</numerusform>
            <numerusform>{language}: %n texts missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) were there already</source>
        <translation>
            <numerusform>%n contact was there already</numerusform>
            <numerusform>%n contacts were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n portrait</numerusform>
            <numerusform>%n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wall(s)</source>
        <translation>
            <numerusform>%n wall</numerusform>
            <numerusform>%n walls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n portrait</numerusform>
            <numerusform>%n portraits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>%n page(s) and an overview</source>
        <translation>
            <numerusform>%n page and an overview</numerusform>
            <numerusform>%n pages and an overview</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) have less, down to {least} dpi: they go in as they are.</source>
        <translation>
            <numerusform>%n photo has less, down to {least} dpi: they go in as they are.</numerusform>
            <numerusform>%n photos have less, down to {least} dpi: they go in as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n portrait(s)</source>
        <translation>
            <numerusform>%n portrait</numerusform>
            <numerusform>%n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>‘{name}’ stays: it has %n portrait(s).</source>
        <translation>
            <numerusform>‘{name}’ stays: it has %n portrait.</numerusform>
            <numerusform>‘{name}’ stays: it has %n portraits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>‘{name}’ stays: it holds %n place(s).</source>
        <translation>
            <numerusform>‘{name}’ stays: it holds %n place.</numerusform>
            <numerusform>‘{name}’ stays: it holds %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Portraits</name>
    <message numerus="yes">
        <source>%n face(s) found</source>
        <translation>
            <numerusform>%n face found</numerusform>
            <numerusform>%n faces found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) added</source>
        <translation>
            <numerusform>%n photo added</numerusform>
            <numerusform>%n photos added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) deleted</source>
        <translation>
            <numerusform>%n portrait deleted</numerusform>
            <numerusform>%n portraits deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) duplicated</source>
        <translation>
            <numerusform>%n portrait duplicated</numerusform>
            <numerusform>%n portraits duplicated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) invited</source>
        <translation>
            <numerusform>%n portrait invited</numerusform>
            <numerusform>%n portraits invited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s) put on the wall</source>
        <translation>
            <numerusform>%n portrait put on the wall</numerusform>
            <numerusform>%n portraits put on the wall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Photo session with %n portrait(s)</source>
        <translation>
            <numerusform>Photo session with %n portrait</numerusform>
            <numerusform>Photo session with %n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wall with %n portrait(s)</source>
        <translation>
            <numerusform>Wall with %n portrait</numerusform>
            <numerusform>Wall with %n portraits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none in %n photo(s)</source>
        <translation>
            <numerusform>none in %n photo</numerusform>
            <numerusform>none in %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preflight</name>
    <message numerus="yes">
        <source>%n picture(s) are RGB without a colour profile.</source>
        <translation>
            <numerusform>%n picture is RGB without a colour profile.</numerusform>
            <numerusform>%n pictures are RGB without a colour profile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) have {dpi} dpi; at least {least} dpi are asked for.</source>
        <translation>
            <numerusform>%n picture has {dpi} dpi; at least {least} dpi is asked for.</numerusform>
            <numerusform>%n pictures have {dpi} dpi; at least {least} dpi are asked for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) look soft from {distance} m: {dpi} dpi, {needed} dpi would be sharp.</source>
        <translation>
            <numerusform>%n picture look soft from {distance} m: {dpi} dpi, {needed} dpi would be sharp.</numerusform>
            <numerusform>%n pictures look soft from {distance} m: {dpi} dpi, {needed} dpi would be sharp.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) get {ink} % of ink; coated paper takes {most} %.</source>
        <translation>
            <numerusform>%n place get {ink} % of ink; coated paper takes {most} %.</numerusform>
            <numerusform>%n places get {ink} % of ink; coated paper takes {most} %.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look different</source>
        <translation>
            <numerusform>%n looks different</numerusform>
            <numerusform>%n look different</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message numerus="yes">
        <source>%n decline(s)</source>
        <translation>
            <numerusform>%n declines</numerusform>
            <numerusform>%n decline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message numerus="yes">
        <source>%n part(s)</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n portrait(s), as of {day}. The numbers are those of the following pages. Please tick for each portrait whether it may be shown like this.</source>
        <translation>
            <numerusform>%n portrait, as of {day}. The numbers is those of the following pages. Please tick for each portrait whether it may be shown like this.</numerusform>
            <numerusform>%n portraits, as of {day}. The numbers are those of the following pages. Please tick for each portrait whether it may be shown like this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joints cut through %n caption(s): {names}.</source>
        <translation>
            <numerusform>Joints cut through %n caption: {names}.</numerusform>
            <numerusform>Joints cut through %n captions: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joints cut through %n face(s): {names}.</source>
        <translation>
            <numerusform>Joints cut through %n face: {names}.</numerusform>
            <numerusform>Joints cut through %n faces: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Joints cut through %n logo(s) or QR code(s): {names}.</source>
        <translation>
            <numerusform>Joints cut through %n logo or QR code: {names}.</numerusform>
            <numerusform>Joints cut through %n logos or QR codes: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{width} × {height} mm on %n sheet(s) of {paper}, lying: {columns} × {rows}, overlap {overlap} mm</source>
        <translation>
            <numerusform>{width} × {height} mm on %n sheet of {paper}, lying: {columns} × {rows}, overlap {overlap} mm</numerusform>
            <numerusform>{width} × {height} mm on %n sheets of {paper}, lying: {columns} × {rows}, overlap {overlap} mm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{width} × {height} mm on %n sheet(s) of {paper}, standing: {columns} × {rows}, overlap {overlap} mm</source>
        <translation>
            <numerusform>{width} × {height} mm on %n sheet of {paper}, standing: {columns} × {rows}, overlap {overlap} mm</numerusform>
            <numerusform>{width} × {height} mm on %n sheets of {paper}, standing: {columns} × {rows}, overlap {overlap} mm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message numerus="yes">
        <source>%n text(s) back to draft</source>
        <translation>
            <numerusform>%n text back to draft</numerusform>
            <numerusform>%n texts back to draft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message numerus="yes">
        <source>%n photo(s), at least {least} dpi, {mean} dpi on average</source>
        <translation>
            <numerusform>%n photo, at least {least} dpi, {mean} dpi on average</numerusform>
            <numerusform>%n photos, at least {least} dpi, {mean} dpi on average</numerusform>
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
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more job(s) waiting</source>
        <translation>
            <numerusform>%n more job waiting</numerusform>
            <numerusform>%n more jobs waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
