// CSVTests
