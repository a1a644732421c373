import { Combobox, Input, Modal, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { findCustomersQuery } from '../../features/customers/find-customers-query.ts'
import { destinations } from '../navigation.ts'
import classes from './search.module.css'
import { SearchOptions } from './search-options.tsx'

/** Ctrl-K: any customer and any page, by a few letters. */
export function SearchDialog(props: { opened: boolean; onClose: () => void }) {
  return (
    <Modal.Root {...props} size="lg" yOffset="12dvh" centered={false} transitionProps={{ duration: 120 }}>
      <Modal.Overlay />
      <Modal.Content aria-label="Search">
        <Modal.Body p={0}>
          <Search {...props} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Search({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const navigate = useNavigate()
  const combobox = useCombobox({ opened: true })
  const [text, setText] = useState('')
  const [sought] = useDebouncedValue(text.trim(), 150)
  const customers = useQuery(findCustomersQuery(sought))
  // Opened again while it still fades away, it is the same one, with the old words in it.
  useEffect(() => {
    if (opened) setText('')
  }, [opened])
  const pages = destinations.filter((page) => page.label.toLowerCase().includes(text.trim().toLowerCase()))

  function go(place: string) {
    onClose()
    if (place.startsWith('customer ')) {
      navigate({ to: '/customers/$customerId', params: { customerId: Number(place.slice('customer '.length)) } })
    } else navigate({ to: place as (typeof destinations)[number]['to'] })
  }

  return (
    <Combobox store={combobox} onOptionSubmit={go}>
      <Combobox.EventsTarget withExpandedAttribute>
        <Input
          data-autofocus
          role="combobox"
          aria-label="Search customers and pages"
          placeholder="Name, e-mail, phone, id or page"
          classNames={{ input: classes.input }}
          leftSection={<IconSearch size={18} stroke={1.6} />}
          leftSectionWidth={48}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.resetSelectedOption()
          }}
        />
      </Combobox.EventsTarget>
      <SearchOptions
        pages={pages}
        customers={sought === '' ? [] : (customers.data?.items ?? [])}
        pending={sought !== text.trim() || (sought !== '' && customers.isPending)}
        error={customers.error}
        onSettled={combobox.selectFirstOption}
      />
    </Combobox>
  )
}
