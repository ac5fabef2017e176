Feature: Walking through a hall
  Whatever a visitor chooses, wherever they touch it, timeline, map and article speak of the same thing.

  Scenario: An article leads the other panes
    Given a visitor in "echoes-of-dien-bien"
    When they choose "article:cooperation-agreement"
    Then the page is about "article:cooperation-agreement"
    And the timeline has chosen "agreement-2024"
    And the map lights "saint-petersburg"
    And the gallery hangs "agreement-table"

  Scenario: An event on the timeline leads the other panes
    Given a visitor in "your-pain-in-my-heart"
    When they choose "event:siege-of-leningrad"
    Then the page is about "event:siege-of-leningrad"
    And the map lights "saint-petersburg"
    And the page speaks of "Leningrad"

  Scenario: A place on the map leads the other panes
    Given a visitor in "echoes-of-dien-bien"
    When they choose "locality:dien-bien-phu"
    Then the page is about "locality:dien-bien-phu"
    And the timeline lights "victory-dien-bien-phu"

  Scenario: A place has the name of its time
    Given a visitor in "your-pain-in-my-heart"
    When they choose "event:first-arrival-1923"
    Then the page speaks of "Petrograd"

  Scenario: The way back is one touch
    Given a visitor in "echoes-of-dien-bien"
    When they choose "article:working-session"
    And they choose "event:monument-unveiled-2023"
    And they go back
    Then the page is about "article:working-session"

  Scenario: What was left can be returned to
    Given a visitor in "echoes-of-dien-bien"
    When they choose "article:working-session"
    And they go back
    And they go forward
    Then the page is about "article:working-session"

  Scenario: Another language keeps the place
    Given a visitor in "echoes-of-dien-bien"
    When they choose "article:cooperation-agreement"
    And they read on in "ru"
    Then the page is about "article:cooperation-agreement"
    And the page speaks of "Дьенбьен"

  Scenario: An unsure year is told as unsure
    Given a visitor in "echoes-of-dien-bien"
    When they choose "event:working-session-2021"
    Then the page speaks of "14 July, probably 2021"

  Scenario: An inferred year says why
    Given a visitor in "echoes-of-dien-bien"
    When they choose "event:agreement-2024"
    Then the page speaks of "29 November, probably 2024"
    And the page speaks of "inferred"

  Scenario: One walks from the introduction to the last article
    Given a visitor in "your-pain-in-my-heart"
    When they go on 20 times
    Then the page is about "article:seventy-years-webinar"

  Scenario: An article of another exhibition is read there
    Given a visitor in "your-pain-in-my-heart"
    When they choose "article:panel-the-bicycles"
    Then the visitor is in "echoes-of-dien-bien"

  Scenario: A chip leads to a person
    Given a visitor in "echoes-of-dien-bien"
    When they choose "person:ngo-manh-lan"
    Then the page speaks of "Ngô Mạnh Lân"
    And the page leads to "article:panel-the-artist"
