"""The 102 counties of Illinois, which are nobody's to change: providers say which they serve."""

import re

from programs.options import Option, Options

_NAMES = """
Adams, Alexander, Bond, Boone, Brown, Bureau, Calhoun, Carroll, Cass, Champaign, Christian, Clark, Clay,
Clinton, Coles, Cook, Crawford, Cumberland, DeKalb, De Witt, Douglas, DuPage, Edgar, Edwards, Effingham,
Fayette, Ford, Franklin, Fulton, Gallatin, Greene, Grundy, Hamilton, Hancock, Hardin, Henderson, Henry,
Iroquois, Jackson, Jasper, Jefferson, Jersey, Jo Daviess, Johnson, Kane, Kankakee, Kendall, Knox, Lake,
LaSalle, Lawrence, Lee, Livingston, Logan, Macon, Macoupin, Madison, Marion, Marshall, Mason, Massac,
McDonough, McHenry, McLean, Menard, Mercer, Monroe, Montgomery, Morgan, Moultrie, Ogle, Peoria, Perry, Piatt,
Pike, Pope, Pulaski, Putnam, Randolph, Richland, Rock Island, St. Clair, Saline, Sangamon, Schuyler, Scott,
Shelby, Stark, Stephenson, Tazewell, Union, Vermilion, Wabash, Warren, Washington, Wayne, White, Whiteside,
Will, Williamson, Winnebago, Woodford
"""


def county_key(text: str) -> str:
    """Return the name of a county without case, blanks, points and the word county: "St. Clair County" is "stclair"."""
    return re.sub(r"[^a-z]", "", re.sub(r"\b(county|condado de)\b", "", text.lower()))


COUNTIES: Options[Option] = Options(
    "counties",
    tuple(
        Option(code=county_key(name), label=name, label_es=name, source="55 ILCS 5/1-1001")
        for name in (part.strip() for part in _NAMES.split(","))
    ),
    customer_facing=True,
)
