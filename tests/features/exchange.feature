Feature: The spreadsheet of the office becomes portraits
  The office keeps its list of people in Excel and their photos in a folder.

  Background:
    Given the campaign "Wir am Fluss"
    And a spreadsheet of three people with the heading "Was sie tut" that nobody knows

  Scenario: The spreadsheet is looked at, completed and imported
    When the spreadsheet is dropped on the portraits
    Then the preview tells of 3 new lines
    And there are no portraits
    When the column "Was sie tut" is said to be the role
    And the import is confirmed
    Then the portraits are Mara, Hebamme; Özlem, Bäckerin; Tom, Brückenwart

  Scenario: The same spreadsheet again changes only what was changed in it
    Given the spreadsheet was imported with "Was sie tut" as the role
    When the role of Tom in the spreadsheet becomes "Fährmann"
    And the spreadsheet is dropped on the portraits
    Then the preview tells of 1 changed and 2 same lines
    When the import is confirmed
    Then the portraits are Mara, Hebamme; Özlem, Bäckerin; Tom, Fährmann
    When the last step is undone
    Then the portraits are Mara, Hebamme; Özlem, Bäckerin; Tom, Brückenwart
