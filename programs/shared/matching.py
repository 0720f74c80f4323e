"""What matches people to the programs of providers: skills and interests (004:167).

No source lists either. The interests are the 16 career clusters that the Career Cluster Inventory asks about; the
skills are plain words for what people can do.
"""

from programs.shared.make import ours
from programs.types import Option, Options

INTERESTS: Options[Option] = Options(
    "interests",
    tuple(
        ours(code, label, label_es, "004:104, 004:167")
        for code, label, label_es in (
            (
                "agriculture",
                "Agriculture, Food and Natural Resources",
                "Agricultura, alimentos y recursos naturales",
            ),
            ("construction", "Architecture and Construction", "Arquitectura y construcción"),
            (
                "arts",
                "Arts, Audio/Video Technology and Communications",
                "Artes, audio y video, y comunicaciones",
            ),
            ("business", "Business Management and Administration", "Gestión y administración de empresas"),
            ("education", "Education and Training", "Educación y capacitación"),
            ("finance", "Finance", "Finanzas"),
            ("government", "Government and Public Administration", "Gobierno y administración pública"),
            ("health", "Health Science", "Ciencias de la salud"),
            ("hospitality", "Hospitality and Tourism", "Hotelería y turismo"),
            ("human_services", "Human Services", "Servicios a las personas"),
            ("information_technology", "Information Technology", "Tecnología de la información"),
            ("law", "Law, Public Safety, Corrections and Security", "Leyes, seguridad pública y vigilancia"),
            ("manufacturing", "Manufacturing", "Manufactura"),
            ("marketing", "Marketing", "Mercadotecnia"),
            (
                "science",
                "Science, Technology, Engineering and Mathematics",
                "Ciencia, tecnología, ingeniería y matemáticas",
            ),
            (
                "transportation",
                "Transportation, Distribution and Logistics",
                "Transporte, distribución y logística",
            ),
        )
    ),
    customer_facing=True,
)

SKILLS: Options[Option] = Options(
    "skills",
    tuple(
        ours(code, label, label_es, "004:167")
        for code, label, label_es in (
            ("computers", "Using a computer", "Usar una computadora"),
            ("numbers", "Working with numbers", "Trabajar con números"),
            ("writing", "Writing and reading", "Escribir y leer"),
            ("second_language", "Speaking a second language", "Hablar un segundo idioma"),
            ("customers", "Serving customers", "Atender a clientes"),
            ("selling", "Selling", "Vender"),
            ("organizing", "Keeping things and records in order", "Mantener cosas y registros en orden"),
            ("caring", "Caring for children or adults", "Cuidar a niños o adultos"),
            ("cooking", "Cooking and serving food", "Cocinar y servir comida"),
            ("cleaning", "Cleaning", "Limpiar"),
            ("hand_tools", "Building and repairing with tools", "Construir y reparar con herramientas"),
            ("machines", "Running machines", "Operar máquinas"),
            ("physical_work", "Lifting and other physical work", "Cargar y otros trabajos físicos"),
            ("driving", "Driving", "Manejar vehículos"),
            ("growing", "Growing plants or caring for animals", "Cultivar plantas o cuidar animales"),
            ("designing", "Drawing and designing", "Dibujar y diseñar"),
            ("teaching", "Teaching and explaining", "Enseñar y explicar"),
            ("leading", "Leading a team", "Dirigir un equipo"),
        )
    ),
    customer_facing=True,
)
