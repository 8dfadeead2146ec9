'use strict';

// Draws what #data holds into each element with data-chart; a bar says in data-value, exactly, what it stands for.
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const whole = d3.format(',');
  const short = value => d3.format(Math.abs(value) < 1000 ? '.3~r' : '.3~s')(value).replace('G', 'bn').replace('M', 'm');
  const exact = text => text.replace(/^\d+/, digits => digits.replace(/\B(?=(\d{3})+$)/g, ','));

  function canvas(place, width, height) {
    place.replaceChildren();
    return d3.select(place).append('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('aria-hidden', 'true');
  }

  function bar(group, series, row, value) {
    return group.append('rect')
      .attr('class', series)
      .attr('data-series', series)
      .attr('data-key', row)
      .attr('data-value', value);
  }

  // All months between the first and the last, unless one of them is far away.
  function spread(rows) {
    const parse = d3.utcParse('%Y-%m');
    const [first, last] = d3.extent(rows, row => parse(row.key));
    const all = d3.utcMonths(first, d3.utcMonth.offset(last, 1)).map(d3.utcFormat('%Y-%m'));
    return all.length <= 240 ? all : rows.map(row => row.key);
  }

  function months(place, width) {
    const rows = data.months;
    if (!rows.length) {
      return;
    }
    const height = Math.round(Math.min(360, Math.max(230, width * 0.42)));
    const edge = {top: 22, bottom: 42};
    const keys = spread(rows);
    const svg = canvas(place, width, height);
    const y = d3.scaleLinear()
      .domain([-d3.max(rows, row => +row.credited), d3.max(rows, row => +row.revenue)])
      .nice(5)
      .range([height - edge.bottom, edge.top]);
    const ticks = y.ticks(5);
    const left = 12 + d3.max(ticks, tick => short(tick).length) * 8;
    const x = d3.scaleBand().domain(keys).range([left, Math.min(width, left + keys.length * 120)])
      .paddingInner(0.28).paddingOuter(0.14);
    const lines = svg.append('g').selectAll('g').data(ticks).join('g').attr('transform', tick => `translate(0,${y(tick)})`);
    lines.append('line').attr('class', tick => tick ? 'grid' : 'zero').attr('x1', left).attr('x2', width);
    lines.append('text').attr('x', left - 8).attr('dy', '.32em').attr('text-anchor', 'end').text(short);

    const groups = svg.append('g').selectAll('g').data(rows).join('g');
    groups.append('title').text(row => `${row.label}: revenue ${exact(row.revenue)}, credited ${exact(row.credited)}`);
    groups.each(function (row) {
      const group = d3.select(this);
      bar(group, 'revenue', row.key, row.revenue).attr('x', x(row.key)).attr('width', x.bandwidth())
        .attr('y', y(+row.revenue)).attr('height', y(0) - y(+row.revenue));
      bar(group, 'credited', row.key, row.credited).attr('x', x(row.key)).attr('width', x.bandwidth())
        .attr('y', y(0)).attr('height', y(-row.credited) - y(0));
      if (x.bandwidth() >= 38) {
        group.append('text').attr('class', 'value').attr('text-anchor', 'middle')
          .attr('x', x(row.key) + x.bandwidth() / 2).attr('y', y(+row.revenue) - 7).text(short(+row.revenue));
      }
    });

    // As many names as there is room for, always the first of a year below.
    const step = Math.ceil(34 / x.step());
    const names = svg.append('g').selectAll('text').data(keys.filter((key, i) => i % step === 0)).join('text')
      .attr('text-anchor', 'middle')
      .attr('transform', key => `translate(${x(key) + x.bandwidth() / 2},${height - edge.bottom + 19})`);
    const date = d3.utcParse('%Y-%m');
    names.append('tspan').attr('x', 0).text(key => d3.utcFormat('%b')(date(key)));
    names.append('tspan').attr('x', 0).attr('dy', '1.25em')
      .text((key, i, all) => {
        const previous = i && d3.select(all[i - 1].parentNode).datum();
        return previous && previous.slice(0, 4) === key.slice(0, 4) ? '' : key.slice(0, 4);
      });
  }

  function countries(place, width) {
    const rows = data.countries;
    if (!rows.length) {
      return;
    }
    const narrow = width < 520;
    const row = narrow ? 48 : 34;
    const left = narrow ? 0 : 190;
    const svg = canvas(place, width, rows.length * row + 4);
    const x = d3.scaleLinear()
      .domain([0, d3.max(rows, one => Math.max(+one.revenue, +one.credited))])
      .range([0, width - left - 70]);
    const groups = svg.append('g').selectAll('g').data(rows).join('g')
      .attr('transform', (one, i) => `translate(0,${i * row})`);
    groups.append('title').text(one => `${one.label}: revenue ${exact(one.revenue)}, credited ${exact(one.credited)}`);
    groups.each(function (one) {
      const group = d3.select(this);
      const top = narrow ? 22 : 6;
      group.append('text').attr('class', 'name').attr('text-anchor', narrow ? 'start' : 'end')
        .attr('x', narrow ? 0 : left - 12).attr('y', 16).text(one.label);
      bar(group, 'revenue', one.key, one.revenue).attr('x', left).attr('y', top)
        .attr('width', x(+one.revenue)).attr('height', 14);
      bar(group, 'credited', one.key, one.credited).attr('x', left).attr('y', top + 15)
        .attr('width', x(+one.credited)).attr('height', 5);
      group.append('text').attr('class', 'value').attr('x', left + Math.max(x(+one.revenue), x(+one.credited)) + 8)
        .attr('y', top + 11).text(short(+one.revenue));
    });
  }

  function rows(place, width) {
    const parts = data.rows.filter(part => +part.value > 0);
    const svg = canvas(place, width, 30);
    const x = d3.scaleLinear().domain([0, d3.sum(data.rows, part => +part.value)]).range([0, width]);
    let from = 0;
    const groups = svg.append('g').selectAll('g').data(parts).join('g');
    groups.append('title').text(part => `${part.label}: ${whole(+part.value)}`);
    groups.each(function (part) {
      bar(d3.select(this), part.series, part.series, part.value).attr('x', x(from)).attr('y', 0)
        .attr('width', x(+part.value)).attr('height', 30);
      from += +part.value;
    });
  }

  const charts = {months, countries, rows};
  const watcher = new ResizeObserver(entries => entries.forEach(({target}) => draw(target)));

  function draw(place) {
    const width = Math.round(place.parentElement.clientWidth);
    if (width && width !== +place.dataset.width) {
      place.dataset.width = width;
      charts[place.dataset.chart](place, width);
    }
  }

  document.querySelectorAll('[data-chart]').forEach(place => {
    draw(place);
    watcher.observe(place);
  });
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(one => { one.open = true; }));
})();
