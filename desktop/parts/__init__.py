"""Small parts that several panels are made of; none knows the library."""
