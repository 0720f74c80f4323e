# The production image: one image for web, worker, beat and commands. Built from the locks, run as an ordinary user.
ARG PYTHON=3.13

FROM python:${PYTHON}-slim AS build
RUN pip install --no-cache-dir "uv>=0.9,<1"
ENV UV_PROJECT_ENVIRONMENT=/opt/venv UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-default-groups

FROM python:${PYTHON}-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        fonts-dejavu-core libharfbuzz-subset0 libpango-1.0-0 libpangoft2-1.0-0 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --create-home casework
COPY --from=build /opt/venv /opt/venv
WORKDIR /app
COPY . .
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    CASEWORK_ENVIRONMENT=ready \
    DJANGO_SETTINGS_MODULE=casework.settings.production
# collectstatic reads the settings but no secret and no server, so the values here are used for nothing else.
RUN SECRET_KEY=build DATABASE_URL=postgresql:///build REDIS_URL=redis://build \
    CASEWORK_ALLOWED_HOSTS=build CASEWORK_ORIGIN=https://build CASEWORK_MAIL_URL=smtp://build CASEWORK_MAIL_FROM=build@localhost \
    python manage.py collectstatic --noinput
USER casework
# The log has the path without its query: what people search for must not be kept.
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["python", "-m", "casework.probe"]
CMD ["gunicorn", "casework.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", "--workers", "2", \
     "--threads", "4", "--max-requests", "5000", "--max-requests-jitter", "500", "--graceful-timeout", "30", \
     "--no-control-socket", "--worker-tmp-dir", "/dev/shm", "--access-logfile", "-", \
     "--access-logformat", "%(t)s %(m)s %(U)s %(s)s %(b)s %(L)s [%({x-request-id}o)s]"]
