"""`python3 manage.py test tests/access --write-matrix` writes the matrix anew; read its diff before committing."""


def pytest_addoption(parser):
    parser.addoption("--write-matrix", action="store_true", help="write tests/access/matrix.txt anew")
