Feature: A poster wall of portraits
  A marketing officer puts portraits on a wall, arranges them, and finds everything again.

  Background:
    Given a campaign with twelve portraits
    And an empty wall with nine places

  Scenario: Nine portraits on a wall
    When nine portraits are dragged from the shelf onto the first place
    Then the wall shows Mara, Tom, Ayşe, Jörg, Li, Käthe, Henrike, Bruno, Dana
    And nothing is left to place on it

  Scenario: Two portraits change places
    Given nine portraits on the wall
    When Mara is dragged onto Li
    Then the wall shows Li, Tom, Ayşe, Jörg, Mara, Käthe, Henrike, Bruno, Dana
    When the last step is undone
    Then the wall shows Mara, Tom, Ayşe, Jörg, Li, Käthe, Henrike, Bruno, Dana

  Scenario: A photo is moved in its place
    Given nine portraits on the wall
    When the photo of Tom is made twice as large and dragged 30 pixels to the right with Ctrl
    Then the photo of Tom shows more of its left side
    And the other photos are as they were

  Scenario: Everything is undone
    Given nine portraits on the wall
    When Mara is dragged onto Li
    And the photo of Tom is made twice as large and dragged 30 pixels to the right with Ctrl
    And every step is undone
    Then there is no wall
    When every step is done again
    Then the wall shows Li, Tom, Ayşe, Jörg, Mara, Käthe, Henrike, Bruno, Dana

  Scenario: The wall opens exactly as it was left
    Given nine portraits on the wall
    When Mara is dragged onto Li
    And the wall is looked at closely
    And Litfass is closed and opened again
    Then the wall shows Li, Tom, Ayşe, Jörg, Mara, Käthe, Henrike, Bruno, Dana
    And the wall is looked at as before
