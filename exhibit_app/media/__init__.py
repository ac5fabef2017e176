"""Pictures, tiles and basemap: probing, thumbnails, pyramids and their cache."""
