Feature: A guided tour
  The panes go from stop to stop by themselves, and the visitor is always free to leave.

  Scenario: Each exhibition has a tour of at least eight stops
    Given a visitor in "echoes-of-dien-bien"
    When they begin the tour
    Then the tour is at stop 1 of at least 8
    Given a visitor in "your-pain-in-my-heart"
    When they begin the tour
    Then the tour is at stop 1 of at least 8

  Scenario: Time leads on
    Given a visitor in "echoes-of-dien-bien"
    When they begin the tour
    And a stop's time is over
    Then the tour is at stop 2 of at least 8
    And the page is about the tour's stop

  Scenario: A visitor leaves the tour and takes it up again
    Given a visitor in "echoes-of-dien-bien"
    When they begin the tour
    And they go to the next stop
    And they choose "article:working-session"
    Then the tour waits
    When they resume the tour
    Then the tour is at stop 2 of at least 8
    And the page is about the tour's stop

  Scenario: The lobby ends the tour
    Given a visitor in "echoes-of-dien-bien"
    When they begin the tour
    And they go to the lobby
    Then there is no tour
