"""The settings: ``kerntaken.yaml``, optional beside the data."""

from decimal import Decimal

from pydantic import Field

from kerntaken_cli.domain.lijsten import Weging
from kerntaken_cli.domain.waarden import Model, Procent, Tekst, Versie


class Instellingen(Model):
    """``kerntaken.yaml``, optional beside the data: how severe findings are here, and how much may be assumed."""

    versie: Versie
    ernst: dict[str, Weging] = Field(default_factory=dict)
    grens_aannames: Procent = Decimal(50)
    toelichting: Tekst = ""
