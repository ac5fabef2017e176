"""What each pane shows, derived from the visit.

Every view model takes the session, reads it, and tells QML what changed. Types register under
`ExhibitApp.Backend`; QML cannot create them.
"""
