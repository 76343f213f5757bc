"""What is true about tasks, scenarios and money; knows no files, no terminal and no command line."""
